package io.seatledger.command.returns;

import static io.seatledger.command.Facts.AGENT;
import static io.seatledger.command.Facts.COURSE;
import static io.seatledger.command.Facts.JULY;
import static io.seatledger.command.Facts.JUNE;
import static io.seatledger.command.Facts.LONG_AGO;
import static io.seatledger.command.Facts.PRODUCT;
import static io.seatledger.command.returns.ReturnFacts.approve;
import static io.seatledger.command.returns.ReturnFacts.approved;
import static io.seatledger.command.returns.ReturnFacts.deny;
import static io.seatledger.command.returns.ReturnFacts.liveReduced;
import static io.seatledger.command.returns.ReturnFacts.opened;
import static io.seatledger.command.returns.ReturnFacts.paidOrder;
import static io.seatledger.command.returns.ReturnFacts.pending;
import static io.seatledger.command.returns.ReturnFacts.refundDue;
import static io.seatledger.command.returns.ReturnFacts.refundFailed;
import static io.seatledger.command.returns.ReturnFacts.refundSettled;
import static io.seatledger.command.returns.ReturnFacts.reissued;
import static io.seatledger.command.returns.ReturnFacts.requested;
import static io.seatledger.command.returns.ReturnFacts.reserved;
import static io.seatledger.command.returns.ReturnFacts.returned;
import static io.seatledger.command.returns.ReturnFacts.returns;
import static io.seatledger.command.returns.ReturnFacts.secondLine;
import static io.seatledger.command.returns.ReturnFacts.settled;
import static io.seatledger.command.returns.ReturnFacts.span;
import static io.seatledger.command.returns.ReturnFacts.unpaidOrder;
import static io.seatledger.command.returns.ReturnFacts.usd;
import static io.seatledger.command.returns.ReturnFacts.with;
import static io.seatledger.command.returns.ReturnFacts.withdraw;
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
import static io.seatledger.command.seat.SeatFacts.released;
import static io.seatledger.command.seat.SeatFacts.unassignmentRequested;
import static io.seatledger.command.seat.SeatFacts.world;
import static io.seatledger.events.value.Disposition.REISSUE;
import static io.seatledger.events.value.Disposition.RETIRE;
import static io.seatledger.events.value.RefusalCode.CURRENCY_MISMATCH;
import static io.seatledger.events.value.RefusalCode.ORDER_NOT_PAID;
import static io.seatledger.events.value.RefusalCode.REFUND_EXCEEDS_BALANCE;
import static io.seatledger.events.value.RefusalCode.REQUEST_ALREADY_DECIDED;
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
import io.seatledger.events.order.RefundReleased;
import io.seatledger.events.request.RequestAccepted;
import io.seatledger.events.returns.ReturnDeclined;
import io.seatledger.events.returns.ReturnRecalled;
import io.seatledger.events.seat.EnrollmentConfirmed;
import io.seatledger.events.seat.ReturnDenied;
import io.seatledger.events.seat.ReturnRequested;
import io.seatledger.events.seat.ReturnWithdrawn;
import io.seatledger.events.seat.SeatExpired;
import io.seatledger.events.seat.SeatsReturned;
import io.seatledger.events.seat.UnassignmentRequestClosed;
import io.seatledger.events.value.LearnerRef;
import io.seatledger.events.value.Money;
import io.seatledger.events.value.Purpose;
import io.seatledger.events.value.SeatRelease;
import io.seatledger.events.value.SeatSpan;
import java.time.LocalDate;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

class DecideReturnTest {
    private static LedgerEvent[] free(int from, int to) {
        return pending(AVAILABLE, from, to);
    }

    @Nested
    class TheMoney {
        @Test
        void R52_goes_back_as_much_as_the_seats_cost_and_is_reserved_until_it_is_settled() {
            paidOrder(free(1, 2))
                    .when(approve())
                    .records(approved(200, RETIRE, null, JUNE))
                    .recordsElsewhere(reserved(200, JUNE))
                    .accepted();
        }

        @Test
        void R52_goes_back_as_much_as_the_staff_says() {
            paidOrder(free(1, 2))
                    .when(approve(usd(500)))
                    .records(approved(500, RETIRE, null, JUNE))
                    .recordsElsewhere(reserved(500, JUNE))
                    .accepted();
        }

        @Test
        void R52_is_never_more_than_was_paid() {
            paidOrder(free(1, 2)).when(approve(usd(501))).recordsNothing().refused(REFUND_EXCEEDS_BALANCE);
        }

        @Test
        void R52_is_never_more_than_what_is_left_after_a_refund() {
            paidOrder(reserved(400, LONG_AGO), settled(400, "re-0", LONG_AGO))
                    .given(free(1, 2))
                    .when(approve())
                    .recordsNothing()
                    .refused(REFUND_EXCEEDS_BALANCE);
        }

        @Test
        void R52_is_never_more_than_what_is_promised_to_nobody() {
            paidOrder(reserved(301, LONG_AGO))
                    .given(free(1, 2))
                    .when(approve())
                    .recordsNothing()
                    .refused(REFUND_EXCEEDS_BALANCE);
        }

        @Test
        void R52_may_be_all_that_is_left() {
            paidOrder(reserved(300, LONG_AGO), settled(300, "re-0", LONG_AGO))
                    .given(free(1, 2))
                    .when(approve())
                    .recordsElsewhere(reserved(200, JUNE))
                    .accepted();
        }

        @Test
        void R52_goes_back_in_the_currency_of_the_order() {
            paidOrder(free(1, 2))
                    .when(approve(new Money(1, "EUR")))
                    .recordsNothing()
                    .refused(CURRENCY_MISMATCH);
        }

        @Test
        void R52_does_not_go_back_before_it_came() {
            unpaidOrder(released())
                    .given(free(1, 2))
                    .when(approve(usd(1)))
                    .recordsNothing()
                    .refused(ORDER_NOT_PAID);
        }

        @Test
        void R52_is_none_for_an_order_that_was_never_paid() {
            unpaidOrder(released())
                    .given(free(1, 2))
                    .when(approve())
                    .records(approved(0, REISSUE, null, JUNE))
                    .recordsElsewhere(returned(REISSUE, JUNE, 1, 2), reissued(1, 2))
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

    @Nested
    class Learners {
        private static LedgerEvent[] mixed() {
            return with(
                    with(enrolled(1, ANNA), invited(2, BEN, JULY)),
                    opened(BUYER, LONG_AGO, span(1, 1, ASSIGNED), span(2, 2, AWAITING), span(3, 3, AVAILABLE)),
                    requested(ASSIGNED, LONG_AGO, 1),
                    requested(AWAITING, LONG_AGO, 2),
                    requested(AVAILABLE, LONG_AGO, 3));
        }

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
    class Denied {
        @Test
        void R50_leaves_every_seat_what_it_was() {
            paidOrder(Learners.mixed())
                    .when(deny())
                    .records(new ReturnDeclined(RETURN, STAFF.name(), "used", JUNE))
                    .recordsElsewhere(
                            new ReturnDenied(ORDER, 1, List.of(3), RETURN, AVAILABLE, JUNE),
                            new ReturnDenied(ORDER, 1, List.of(2), RETURN, AWAITING, JUNE),
                            new ReturnDenied(ORDER, 1, List.of(1), RETURN, ASSIGNED, JUNE))
                    .accepted();
        }

        @Test
        void R53_after_a_failed_refund_promises_the_money_to_nobody_any_more() {
            paidOrder(refundFailed())
                    .when(deny())
                    .records(new ReturnDeclined(RETURN, STAFF.name(), "used", JUNE))
                    .recordsElsewhere(
                            new RefundReleased(ORDER, RETURN, 200, "USD", JUNE),
                            new ReturnDenied(ORDER, 1, List.of(1, 2), RETURN, AVAILABLE, JUNE))
                    .accepted();
        }
    }

    @Test
    void R50_withdrawn_leaves_every_seat_what_it_was() {
        paidOrder(free(1, 2))
                .when(withdraw())
                .records(new ReturnRecalled(RETURN, BUYER.name(), null, JUNE))
                .recordsElsewhere(new ReturnWithdrawn(ORDER, 1, List.of(1, 2), RETURN, AVAILABLE, JUNE))
                .accepted();
    }

    static Stream<Arguments> tooLate() {
        LedgerEvent declined = new ReturnDeclined(RETURN, STAFF.name(), null, LONG_AGO);
        LedgerEvent recalled = new ReturnRecalled(RETURN, BUYER.name(), null, LONG_AGO);
        return Stream.of(
                Arguments.of("approved", refundDue(), List.of(approve(), deny(), withdraw())),
                Arguments.of("failed", refundFailed(), List.of(approve(), withdraw())),
                Arguments.of("settled", refundSettled(), List.of(approve(), deny(), withdraw())),
                Arguments.of("denied", with(free(1, 2), declined), List.of(approve(), deny(), withdraw())),
                Arguments.of("withdrawn", with(free(1, 2), recalled), List.of(approve(), deny(), withdraw())));
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("tooLate")
    void a_return_that_is_decided_is_frozen(String how, LedgerEvent[] before, List<Object> commands) {
        commands.forEach(
                command -> paidOrder(before).when(command).recordsNothing().refused(REQUEST_ALREADY_DECIDED));
    }

    @Test
    void an_unknown_return_is_missing() {
        Stream.of(approve(), deny(), withdraw())
                .forEach(command -> paidOrder().when(command).recordsNothing().missing("RETURN_NOT_FOUND"));
    }
}
