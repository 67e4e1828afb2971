package io.seatledger.command.request;

import static io.seatledger.command.request.Deciding.DENIED;
import static io.seatledger.command.request.Deciding.GRANTED;
import static io.seatledger.command.request.Deciding.TAKEN_BACK;
import static io.seatledger.command.request.Deciding.accept;
import static io.seatledger.command.request.Deciding.is;
import static io.seatledger.command.request.Deciding.reject;
import static io.seatledger.command.request.Deciding.request;
import static io.seatledger.command.request.Deciding.withdraw;
import static io.seatledger.command.seat.SeatFacts.ANNA;
import static io.seatledger.command.seat.SeatFacts.BUYER;
import static io.seatledger.command.seat.SeatFacts.ORDER;
import static io.seatledger.command.seat.SeatFacts.REQUEST;
import static io.seatledger.command.seat.SeatFacts.STAFF;
import static io.seatledger.command.seat.SeatFacts.STRANGER;
import static io.seatledger.command.seat.SeatFacts.held;
import static io.seatledger.command.seat.SeatFacts.line;
import static io.seatledger.command.seat.SeatFacts.paid;
import static io.seatledger.command.seat.SeatFacts.placed;
import static io.seatledger.command.seat.SeatFacts.received;
import static io.seatledger.command.seat.SeatFacts.released;
import static io.seatledger.command.seat.SeatFacts.with;
import static io.seatledger.command.seat.SeatFacts.world;
import static io.seatledger.domain.Facts.AGENT;
import static io.seatledger.domain.Facts.JUNE;
import static io.seatledger.domain.Facts.LONG_AGO;
import static io.seatledger.domain.Facts.PRODUCT;
import static io.seatledger.events.value.RefusalCode.ORDER_ALREADY_PAID;
import static io.seatledger.events.value.RefusalCode.ORDER_HAS_SEATS_IN_USE;
import static io.seatledger.events.value.RequestStatus.ACCEPTED;

import io.seatledger.command.CommandFixture;
import io.seatledger.command.domain.Actor;
import io.seatledger.events.LedgerEvent;
import io.seatledger.events.agent.ReleasedSeatsVoided;
import io.seatledger.events.agent.SeatsVoided;
import io.seatledger.events.order.CancellationRequestClosed;
import io.seatledger.events.order.CancellationRequested;
import io.seatledger.events.order.OrderCancelled;
import io.seatledger.events.order.PaymentVoided;
import io.seatledger.events.value.Purpose;
import io.seatledger.events.value.RequestKind;
import io.seatledger.events.value.SeatRelease;
import java.util.Set;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;

class DecideCancellationTest {
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
}
