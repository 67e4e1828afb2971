package io.seatledger.command.request;

import static io.seatledger.command.Facts.AGENT;
import static io.seatledger.command.Facts.JUNE;
import static io.seatledger.command.Facts.LONG_AGO;
import static io.seatledger.command.Facts.PRODUCT;
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
import static io.seatledger.command.seat.SeatFacts.line;
import static io.seatledger.command.seat.SeatFacts.paid;
import static io.seatledger.command.seat.SeatFacts.placed;
import static io.seatledger.command.seat.SeatFacts.received;
import static io.seatledger.command.seat.SeatFacts.released;
import static io.seatledger.command.seat.SeatFacts.returnPending;
import static io.seatledger.command.seat.SeatFacts.unassignmentRequested;
import static io.seatledger.command.seat.SeatFacts.waiting;
import static io.seatledger.command.seat.SeatFacts.with;
import static io.seatledger.command.seat.SeatFacts.world;
import static io.seatledger.events.value.RefusalCode.ORDER_ALREADY_PAID;
import static io.seatledger.events.value.RefusalCode.ORDER_HAS_SEATS_IN_USE;
import static io.seatledger.events.value.RefusalCode.REQUEST_ALREADY_DECIDED;
import static io.seatledger.events.value.RefusalCode.SEAT_NOT_ASSIGNED;
import static io.seatledger.events.value.RequestStatus.ACCEPTED;
import static io.seatledger.events.value.RequestStatus.REJECTED;
import static io.seatledger.events.value.RequestStatus.WITHDRAWN;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.seatledger.command.CommandFixture;
import io.seatledger.command.domain.Actor;
import io.seatledger.command.domain.Saved;
import io.seatledger.command.request.decide.DecideRequest;
import io.seatledger.events.LedgerEvent;
import io.seatledger.events.agent.LiveSeatsReduced;
import io.seatledger.events.agent.ReleasedSeatsVoided;
import io.seatledger.events.agent.SeatsVoided;
import io.seatledger.events.order.CancellationRequestClosed;
import io.seatledger.events.order.CancellationRequested;
import io.seatledger.events.order.OrderCancelled;
import io.seatledger.events.order.OrderCompleted;
import io.seatledger.events.order.OrderMarkedPaid;
import io.seatledger.events.order.PaymentVoided;
import io.seatledger.events.request.RequestAccepted;
import io.seatledger.events.request.RequestRejected;
import io.seatledger.events.request.RequestWithdrawn;
import io.seatledger.events.seat.AssignmentApproved;
import io.seatledger.events.seat.AssignmentRejected;
import io.seatledger.events.seat.AssignmentWithdrawn;
import io.seatledger.events.seat.SeatExpired;
import io.seatledger.events.seat.SeatUnassigned;
import io.seatledger.events.seat.UnassignmentRequestClosed;
import io.seatledger.events.value.Purpose;
import io.seatledger.events.value.RequestKind;
import io.seatledger.events.value.RequestStatus;
import io.seatledger.events.value.SeatRelease;
import io.seatledger.events.value.SeatState;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;

class DecideRequestTest {
    private static final RequestAccepted GRANTED = new RequestAccepted(REQUEST, STAFF.name(), "fine", JUNE);
    private static final RequestRejected DENIED = new RequestRejected(REQUEST, STAFF.name(), "no", JUNE);
    private static final RequestWithdrawn TAKEN_BACK = new RequestWithdrawn(REQUEST, BUYER.name(), null, JUNE);

    private static CommandFixture<Request> request() {
        return CommandFixture.of(Request.class, "request:" + REQUEST);
    }

    private static CommandFixture<Request> ofPaidOrder(LedgerEvent... more) {
        return request().given(world()).given(placed()).given(paid()).given(more);
    }

    private static DecideRequest accept(Actor actor) {
        return new DecideRequest(REQUEST, ACCEPTED, actor, "fine", JUNE);
    }

    private static DecideRequest reject() {
        return new DecideRequest(REQUEST, REJECTED, STAFF, "no", JUNE);
    }

    private static DecideRequest withdraw(Actor actor) {
        return new DecideRequest(REQUEST, WITHDRAWN, actor, null, JUNE);
    }

    private static void is(Object saved, RequestStatus status, String notes) {
        RequestState request = (RequestState) ((Saved<?>) saved).state();
        assertThat(request.status()).isEqualTo(status);
        assertThat(request.notes()).isEqualTo(notes);
    }

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
    class ACancellation {
        private final CancellationRequestClosed closed = new CancellationRequestClosed(ORDER, REQUEST, JUNE);

        private CommandFixture<Request> asked(LedgerEvent... order) {
            return request()
                    .given(world())
                    .given(order)
                    .given(
                            new CancellationRequested(ORDER, REQUEST, LONG_AGO),
                            received(RequestKind.CANCELLATION, 1, LONG_AGO));
        }

        @Test
        void accepted_cancels_the_order() {
            asked(placed())
                    .when(accept(STAFF))
                    .records(GRANTED)
                    .recordsElsewhere(
                            closed,
                            new OrderCancelled(ORDER, "left", JUNE),
                            new PaymentVoided(ORDER, null, "left", JUNE),
                            new SeatsVoided(AGENT, ORDER, 1, PRODUCT, 1, 5, JUNE))
                    .accepted(saved -> is(saved, ACCEPTED, "fine"));
        }

        @Test
        void accepted_ends_seats_that_were_released_before_payment() {
            asked(placed(Purpose.FOR_OTHERS, SeatRelease.PLACED, null, null, line(5)), released())
                    .when(accept(STAFF))
                    .recordsElsewhere(
                            closed,
                            new OrderCancelled(ORDER, "left", JUNE),
                            new PaymentVoided(ORDER, null, "left", JUNE),
                            new ReleasedSeatsVoided(AGENT, ORDER, 1, PRODUCT, 1, 5, JUNE));
        }

        @Test
        void of_an_order_that_was_paid_since_is_refused_and_stays_open() {
            asked(with(new LedgerEvent[] {placed()}, paid()))
                    .when(accept(STAFF))
                    .recordsNothing()
                    .refused(ORDER_ALREADY_PAID);
        }

        @Test
        void of_an_order_with_seats_in_use_is_refused_and_stays_open() {
            asked(with(new LedgerEvent[] {placed(SeatRelease.PLACED, null, null), released()}, held(1, ANNA)))
                    .when(accept(STAFF))
                    .recordsNothing()
                    .refused(ORDER_HAS_SEATS_IN_USE);
        }

        @Test
        void rejected_leaves_the_order() {
            asked(placed())
                    .when(reject())
                    .records(DENIED)
                    .recordsElsewhere(closed)
                    .accepted();
        }

        @Test
        void withdrawn_leaves_the_order() {
            asked(placed())
                    .when(withdraw(BUYER))
                    .records(TAKEN_BACK)
                    .recordsElsewhere(closed)
                    .accepted();
        }

        @Test
        void is_missing_for_others() {
            asked(placed()).when(withdraw(STRANGER)).recordsNothing().missing("REQUEST_NOT_FOUND");
            asked(placed())
                    .when(accept(new Actor("key:other", true, null, Set.of("other"))))
                    .missing("REQUEST_NOT_FOUND");
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
