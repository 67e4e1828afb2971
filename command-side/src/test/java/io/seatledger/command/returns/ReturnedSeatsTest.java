package io.seatledger.command.returns;

import static io.seatledger.command.returns.ReturnFacts.approve;
import static io.seatledger.command.returns.ReturnFacts.approved;
import static io.seatledger.command.returns.ReturnFacts.liveReduced;
import static io.seatledger.command.returns.ReturnFacts.mixed;
import static io.seatledger.command.returns.ReturnFacts.opened;
import static io.seatledger.command.returns.ReturnFacts.paidOrder;
import static io.seatledger.command.returns.ReturnFacts.pending;
import static io.seatledger.command.returns.ReturnFacts.reissued;
import static io.seatledger.command.returns.ReturnFacts.requested;
import static io.seatledger.command.returns.ReturnFacts.returned;
import static io.seatledger.command.returns.ReturnFacts.returns;
import static io.seatledger.command.returns.ReturnFacts.secondLine;
import static io.seatledger.command.returns.ReturnFacts.span;
import static io.seatledger.command.returns.ReturnFacts.usd;
import static io.seatledger.command.seat.SeatFacts.ANNA;
import static io.seatledger.command.seat.SeatFacts.BEN;
import static io.seatledger.command.seat.SeatFacts.BUYER;
import static io.seatledger.command.seat.SeatFacts.CLEO;
import static io.seatledger.command.seat.SeatFacts.ORDER;
import static io.seatledger.command.seat.SeatFacts.REQUEST;
import static io.seatledger.command.seat.SeatFacts.RETURN;
import static io.seatledger.command.seat.SeatFacts.STAFF;
import static io.seatledger.command.seat.SeatFacts.enrolled;
import static io.seatledger.command.seat.SeatFacts.gaveUp;
import static io.seatledger.command.seat.SeatFacts.invited;
import static io.seatledger.command.seat.SeatFacts.line;
import static io.seatledger.command.seat.SeatFacts.paid;
import static io.seatledger.command.seat.SeatFacts.placed;
import static io.seatledger.command.seat.SeatFacts.unassignmentRequested;
import static io.seatledger.command.seat.SeatFacts.world;
import static io.seatledger.domain.Facts.AGENT;
import static io.seatledger.domain.Facts.COURSE;
import static io.seatledger.domain.Facts.JULY;
import static io.seatledger.domain.Facts.JUNE;
import static io.seatledger.domain.Facts.LONG_AGO;
import static io.seatledger.domain.Facts.PRODUCT;
import static io.seatledger.events.value.Disposition.REISSUE;
import static io.seatledger.events.value.Disposition.RETIRE;
import static io.seatledger.events.value.ReturnedEnrollment.DESTROY;
import static io.seatledger.events.value.ReturnedEnrollment.DROP;
import static io.seatledger.events.value.SeatState.ASSIGNED;
import static io.seatledger.events.value.SeatState.AVAILABLE;
import static io.seatledger.events.value.SeatState.AWAITING;

import io.seatledger.command.CommandFixture;
import io.seatledger.events.LedgerEvent;
import io.seatledger.events.Streams;
import io.seatledger.events.agent.LiveSeatsReduced;
import io.seatledger.events.enrollment.LearnerGaveUpSeat;
import io.seatledger.events.request.RequestAccepted;
import io.seatledger.events.seat.EnrollmentConfirmed;
import io.seatledger.events.seat.ReturnRequested;
import io.seatledger.events.seat.SeatExpired;
import io.seatledger.events.seat.SeatsReturned;
import io.seatledger.events.seat.UnassignmentRequestClosed;
import io.seatledger.events.value.LearnerRef;
import io.seatledger.events.value.Purpose;
import io.seatledger.events.value.SeatRelease;
import io.seatledger.events.value.SeatSpan;
import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;

/** R52: what becomes of seats, and of those who have them, when no money is due. */
class ReturnedSeatsTest {
    private static LedgerEvent[] free(int from, int to) {
        return pending(AVAILABLE, from, to);
    }

    @Nested
    class Learners {
        @Test
        void R52_leave_their_seats_and_their_enrollments_are_dropped() {
            paidOrder(mixed())
                    .when(approve(usd(0)))
                    .records(approved(0, REISSUE, DROP, JUNE))
                    .recordsElsewhere(
                            returned(REISSUE, List.of(ANNA, BEN), DROP, 1, 2, 3),
                            reissued(1, 2, 3),
                            gaveUp(ANNA, 1, JUNE),
                            gaveUp(BEN, 2, JUNE))
                    .accepted();
        }

        @Test
        void R52_have_their_enrollments_destroyed_when_the_staff_says_so() {
            paidOrder(mixed())
                    .when(approve(usd(0), null, DESTROY))
                    .records(approved(0, REISSUE, DESTROY, JUNE))
                    .accepted();
        }

        @Test
        void R52_have_no_enrollment_on_a_seat_that_was_not_assigned() {
            paidOrder(invited(1, BEN, JULY))
                    .given(pending(AWAITING, 1, 1))
                    .when(approve(usd(0), null, DESTROY))
                    .records(approved(0, REISSUE, null, JUNE))
                    .recordsElsewhere(returned(REISSUE, List.of(BEN), null, 1), reissued(1), gaveUp(BEN, 1, JUNE))
                    .accepted();
        }

        @Test
        void give_up_their_seats_under_every_key_they_are_known_by() {
            LearnerRef told = new LearnerRef("cleo", "person-cleo");
            paidOrder(enrolled(1, CLEO))
                    .given(new EnrollmentConfirmed(ORDER, 1, List.of(1), told, LONG_AGO))
                    .given(pending(ASSIGNED, 1, 1))
                    .when(approve(usd(0)))
                    .recordsElsewhere(
                            returned(REISSUE, List.of(told), DROP, 1),
                            reissued(1),
                            gaveUp(CLEO, 1, JUNE),
                            new LearnerGaveUpSeat(COURSE, "cleo", ORDER + ".1.1", JUNE))
                    .accepted();
        }

        @Test
        void who_were_to_be_unassigned_are_so_with_the_return() {
            paidOrder(enrolled(1, ANNA))
                    .given(unassignmentRequested(1))
                    .given(pending(ASSIGNED, 1, 1))
                    .when(approve(usd(0)))
                    .recordsElsewhere(
                            new UnassignmentRequestClosed(ORDER, 1, List.of(1), REQUEST, JUNE),
                            new RequestAccepted(REQUEST, STAFF.name(), null, JUNE),
                            returned(REISSUE, List.of(ANNA), DROP, 1),
                            reissued(1),
                            gaveUp(ANNA, 1, JUNE))
                    .accepted();
        }
    }

    @Nested
    class WithoutMoney {
        @Test
        void R52_seats_are_sold_again_at_once() {
            paidOrder(free(1, 2))
                    .when(approve(usd(0)))
                    .records(approved(0, REISSUE, null, JUNE))
                    .recordsElsewhere(returned(REISSUE, JUNE, 1, 2), reissued(1, 2))
                    .accepted();
        }

        @Test
        void R52_seats_are_gone_when_the_staff_says_so() {
            paidOrder(free(1, 2))
                    .when(approve(usd(0), RETIRE, null))
                    .records(approved(0, RETIRE, null, JUNE))
                    .recordsElsewhere(returned(RETIRE, JUNE, 1, 2), liveReduced(2))
                    .accepted();
        }

        @Test
        void R52_seats_are_gone_when_the_store_says_so() {
            paidOrder(returns(true, 30, RETIRE))
                    .given(free(1, 2))
                    .when(approve(usd(0)))
                    .records(approved(0, RETIRE, null, JUNE))
                    .accepted();
        }

        @Test
        void R52_what_the_staff_says_goes_before_what_the_store_says() {
            paidOrder(returns(true, 30, RETIRE))
                    .given(free(1, 2))
                    .when(approve(usd(100), REISSUE, null))
                    .records(approved(100, REISSUE, null, JUNE))
                    .accepted();
        }

        @Test
        void seats_reissued_after_their_redeem_by_date_expire_with_that() {
            CommandFixture.of(Return.class, Streams.returned(RETURN))
                    .given(world())
                    .given(placed(SeatRelease.PAID, null, LocalDate.parse("2026-05-31")))
                    .given(paid())
                    .given(free(1, 2))
                    .when(approve(usd(0)))
                    .recordsElsewhere(
                            returned(REISSUE, JUNE, 1, 2),
                            reissued(1, 2),
                            new SeatExpired(ORDER, 1, List.of(1, 2), JUNE),
                            liveReduced(2))
                    .accepted();
        }

        @Test
        void seats_of_many_lines_and_pools_go_back_by_pool_and_are_counted_by_line() {
            CommandFixture.of(Return.class, Streams.returned(RETURN))
                    .given(world())
                    .given(
                            placed(Purpose.FOR_OTHERS, SeatRelease.PAID, null, null, line(1_001), secondLine(2)),
                            opened(BUYER, LONG_AGO, span(1_000, 1_001, AVAILABLE), new SeatSpan(2, 1, 2, AVAILABLE)),
                            requested(AVAILABLE, LONG_AGO, 1_000),
                            requested(AVAILABLE, LONG_AGO, 1_001),
                            new ReturnRequested(ORDER, 2, List.of(1, 2), RETURN, AVAILABLE, LONG_AGO))
                    .when(approve(usd(0), RETIRE, null))
                    .recordsElsewhere(
                            returned(RETIRE, JUNE, 1_000),
                            returned(RETIRE, JUNE, 1_001),
                            new SeatsReturned(ORDER, 2, List.of(1, 2), RETURN, RETIRE, List.of(), null, JUNE),
                            liveReduced(2),
                            new LiveSeatsReduced(AGENT, ORDER, 2, PRODUCT, 2, JUNE))
                    .accepted();
        }
    }
}
