package io.seatledger.command.request;

import static io.seatledger.command.request.Deciding.DENIED;
import static io.seatledger.command.request.Deciding.GRANTED;
import static io.seatledger.command.request.Deciding.TAKEN_BACK;
import static io.seatledger.command.request.Deciding.accept;
import static io.seatledger.command.request.Deciding.is;
import static io.seatledger.command.request.Deciding.ofPaidOrder;
import static io.seatledger.command.request.Deciding.reject;
import static io.seatledger.command.request.Deciding.request;
import static io.seatledger.command.request.Deciding.withdraw;
import static io.seatledger.command.seat.SeatFacts.ANNA;
import static io.seatledger.command.seat.SeatFacts.BUYER;
import static io.seatledger.command.seat.SeatFacts.ORDER;
import static io.seatledger.command.seat.SeatFacts.REQUEST;
import static io.seatledger.command.seat.SeatFacts.STAFF;
import static io.seatledger.command.seat.SeatFacts.STRANGER;
import static io.seatledger.command.seat.SeatFacts.dropRequested;
import static io.seatledger.command.seat.SeatFacts.enrolled;
import static io.seatledger.command.seat.SeatFacts.gaveUp;
import static io.seatledger.command.seat.SeatFacts.held;
import static io.seatledger.command.seat.SeatFacts.paid;
import static io.seatledger.command.seat.SeatFacts.placed;
import static io.seatledger.command.seat.SeatFacts.released;
import static io.seatledger.command.seat.SeatFacts.returnPending;
import static io.seatledger.command.seat.SeatFacts.unassignmentRequested;
import static io.seatledger.command.seat.SeatFacts.waiting;
import static io.seatledger.command.seat.SeatFacts.with;
import static io.seatledger.command.seat.SeatFacts.world;
import static io.seatledger.domain.Facts.AGENT;
import static io.seatledger.domain.Facts.JUNE;
import static io.seatledger.domain.Facts.LONG_AGO;
import static io.seatledger.domain.Facts.PRODUCT;
import static io.seatledger.events.value.RefusalCode.REQUEST_ALREADY_DECIDED;
import static io.seatledger.events.value.RefusalCode.SEAT_NOT_ASSIGNED;
import static io.seatledger.events.value.RequestStatus.ACCEPTED;
import static io.seatledger.events.value.RequestStatus.REJECTED;
import static io.seatledger.events.value.RequestStatus.WITHDRAWN;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.seatledger.command.request.decide.DecideRequest;
import io.seatledger.events.LedgerEvent;
import io.seatledger.events.agent.LiveSeatsReduced;
import io.seatledger.events.order.OrderCompleted;
import io.seatledger.events.order.OrderMarkedPaid;
import io.seatledger.events.request.RequestRejected;
import io.seatledger.events.seat.AssignmentApproved;
import io.seatledger.events.seat.AssignmentRejected;
import io.seatledger.events.seat.AssignmentWithdrawn;
import io.seatledger.events.seat.SeatExpired;
import io.seatledger.events.seat.SeatUnassigned;
import io.seatledger.events.seat.UnassignmentRequestClosed;
import io.seatledger.events.value.RequestStatus;
import io.seatledger.events.value.SeatRelease;
import io.seatledger.events.value.SeatState;
import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;

class DecideRequestTest {
    @Nested
    class AnUnassignment {
        private final LedgerEvent[] open = with(held(1, ANNA), unassignmentRequested(1));
        private final UnassignmentRequestClosed closed =
                new UnassignmentRequestClosed(ORDER, 1, List.of(1), REQUEST, JUNE);

        @Test
        void R34_accepted_takes_the_seat_back() {
            ofPaidOrder(open)
                    .when(accept(STAFF))
                    .records(GRANTED)
                    .recordsElsewhere(
                            closed,
                            new SeatUnassigned(ORDER, 1, List.of(1), List.of(ANNA), "left", JUNE),
                            gaveUp(ANNA, 1, JUNE))
                    .accepted(saved -> is(saved, ACCEPTED, "fine"));
        }

        @Test
        void R35_accepted_asks_the_LMS_to_drop_the_enrollment() {
            ofPaidOrder(with(enrolled(1, ANNA), unassignmentRequested(1)))
                    .when(accept(STAFF))
                    .records(GRANTED)
                    .recordsElsewhere(closed, dropRequested(1, ANNA, "left", JUNE));
        }

        @Test
        void R34_rejected_leaves_the_seat_with_its_learner() {
            ofPaidOrder(open)
                    .when(reject())
                    .records(DENIED)
                    .recordsElsewhere(closed)
                    .accepted(saved -> is(saved, REJECTED, "no"));
        }

        @Test
        void R34_withdrawn_leaves_the_seat_with_its_learner() {
            ofPaidOrder(open)
                    .when(withdraw(BUYER))
                    .records(TAKEN_BACK)
                    .recordsElsewhere(closed)
                    .accepted(saved -> is(saved, WITHDRAWN, null));
        }

        @Test
        void a_seat_that_is_being_returned_is_not_taken_back_and_the_request_stays_open() {
            ofPaidOrder(with(open, returnPending(1, SeatState.ASSIGNED)))
                    .when(accept(STAFF))
                    .recordsNothing()
                    .refused(SEAT_NOT_ASSIGNED);
        }
    }

    @Nested
    class AnApproval {
        @Test
        void R31_accepted_gives_the_learner_the_seat() {
            ofPaidOrder(waiting(1, ANNA))
                    .when(accept(STAFF))
                    .records(GRANTED)
                    .recordsElsewhere(new AssignmentApproved(ORDER, 1, List.of(1), ANNA, REQUEST, JUNE))
                    .accepted();
        }

        @Test
        void R31_rejected_frees_the_seat() {
            ofPaidOrder(waiting(1, ANNA))
                    .when(reject())
                    .records(DENIED)
                    .recordsElsewhere(
                            new AssignmentRejected(ORDER, 1, List.of(1), ANNA, REQUEST, JUNE), gaveUp(ANNA, 1, JUNE))
                    .accepted();
        }

        @Test
        void R31_withdrawn_frees_the_seat() {
            ofPaidOrder(waiting(1, ANNA))
                    .when(withdraw(BUYER))
                    .records(TAKEN_BACK)
                    .recordsElsewhere(
                            new AssignmentWithdrawn(ORDER, 1, List.of(1), ANNA, REQUEST, JUNE), gaveUp(ANNA, 1, JUNE))
                    .accepted();
        }

        @Test
        void a_seat_freed_after_its_redeem_by_date_expires_with_that() {
            request()
                    .given(world())
                    .given(placed(SeatRelease.PAID, null, LocalDate.parse("2026-05-31")))
                    .given(paid())
                    .given(waiting(1, ANNA))
                    .when(reject())
                    .recordsElsewhere(
                            new AssignmentRejected(ORDER, 1, List.of(1), ANNA, REQUEST, JUNE),
                            gaveUp(ANNA, 1, JUNE),
                            new SeatExpired(ORDER, 1, List.of(1), JUNE),
                            new LiveSeatsReduced(AGENT, ORDER, 1, PRODUCT, 1, JUNE));
        }

        @Test
        void the_last_one_rejected_completes_a_paid_order() {
            request()
                    .given(world())
                    .given(placed(SeatRelease.PLACED, null, null), released())
                    .given(waiting(1, ANNA))
                    .given(new OrderMarkedPaid(ORDER, "po-1", 500, "USD", LONG_AGO))
                    .when(reject())
                    .recordsElsewhere(
                            new AssignmentRejected(ORDER, 1, List.of(1), ANNA, REQUEST, JUNE),
                            gaveUp(ANNA, 1, JUNE),
                            new OrderCompleted(ORDER, JUNE));
        }
    }

    @Nested
    class ARequestThatIsDecided {
        @Test
        void is_frozen() {
            ofPaidOrder(with(held(1, ANNA), unassignmentRequested(1)))
                    .given(new RequestRejected(REQUEST, STAFF.name(), "no", LONG_AGO))
                    .when(accept(STAFF))
                    .recordsNothing()
                    .refused(REQUEST_ALREADY_DECIDED);
        }
    }

    @Nested
    class ARequestThatIsNotThere {
        @Test
        void is_missing() {
            request().when(accept(STAFF)).recordsNothing().missing("REQUEST_NOT_FOUND");
        }

        @Test
        void is_what_others_are_told_too() {
            ofPaidOrder(with(held(1, ANNA), unassignmentRequested(1)))
                    .when(withdraw(STRANGER))
                    .recordsNothing()
                    .missing("REQUEST_NOT_FOUND");
        }

        @Test
        void cannot_be_received_again() {
            assertThatThrownBy(() -> new DecideRequest(REQUEST, RequestStatus.RECEIVED, STAFF, null, JUNE))
                    .isInstanceOf(IllegalArgumentException.class);
        }
    }
}
