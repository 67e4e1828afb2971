package io.seatledger.command.order;

import static io.seatledger.command.order.OrderFacts.AUTHORIZED;
import static io.seatledger.command.order.OrderFacts.CANCELLED;
import static io.seatledger.command.order.OrderFacts.CAPTURED;
import static io.seatledger.command.order.OrderFacts.RELEASED;
import static io.seatledger.command.order.OrderFacts.VOIDED;
import static io.seatledger.command.order.OrderFacts.events;
import static io.seatledger.command.order.OrderFacts.placed;
import static io.seatledger.command.order.OrderFacts.standing;
import static io.seatledger.domain.Facts.AGENT;
import static io.seatledger.domain.Facts.JUNE;
import static io.seatledger.domain.Facts.PRODUCT;
import static io.seatledger.events.value.RefusalCode.ORDER_ALREADY_PAID;
import static io.seatledger.events.value.RefusalCode.ORDER_CANCELLED;

import io.seatledger.command.CommandFixture;
import io.seatledger.command.order.cancel.CancelOrder;
import io.seatledger.events.agent.ReleasedSeatsVoided;
import io.seatledger.events.agent.SeatsVoided;
import io.seatledger.events.order.OrderCancelled;
import io.seatledger.events.order.PaymentVoided;
import io.seatledger.events.value.OrderStatus;
import io.seatledger.events.value.PaymentStatus;
import io.seatledger.events.value.SeatRelease;
import org.junit.jupiter.api.Test;

class CancelOrderTest {
    private final CommandFixture<Order> order = CommandFixture.of(Order.class, "order:ord_1");

    private static final CancelOrder CANCEL = new CancelOrder("ord_1", "key:backend", "mistake", JUNE);
    private static final OrderCancelled NOW = new OrderCancelled("ord_1", "mistake", JUNE);

    @Test
    void an_order_that_was_never_authorized_has_its_payment_voided_and_its_seats_ended() {
        order.given(placed(SeatRelease.PAID))
                .when(CANCEL)
                .records(NOW, new PaymentVoided("ord_1", null, "mistake", JUNE))
                .recordsElsewhere(
                        new SeatsVoided(AGENT, "ord_1", 1, PRODUCT, 1, 3, JUNE),
                        new SeatsVoided(AGENT, "ord_1", 2, "first-aid", 1, 2, JUNE))
                .accepted(standing(OrderStatus.CANCELLED, PaymentStatus.VOIDED));
    }

    @Test
    void an_authorized_order_has_its_payment_voided_under_its_reference() {
        order.given(placed(SeatRelease.PAID), AUTHORIZED)
                .when(CANCEL)
                .records(NOW, new PaymentVoided("ord_1", "pay-1", "mistake", JUNE))
                .accepted();
    }

    @Test
    void seats_that_were_released_before_payment_end_too() {
        order.given(events(placed(SeatRelease.PLACED), RELEASED))
                .when(CANCEL)
                .recordsElsewhere(
                        new ReleasedSeatsVoided(AGENT, "ord_1", 1, PRODUCT, 1, 3, JUNE),
                        new ReleasedSeatsVoided(AGENT, "ord_1", 2, "first-aid", 1, 2, JUNE))
                .accepted();
    }

    @Test
    void a_payment_that_was_voided_before_is_not_voided_again() {
        order.given(placed(SeatRelease.PAID), AUTHORIZED, VOIDED)
                .when(CANCEL)
                .records(NOW)
                .accepted();
    }

    @Test
    void a_paid_order_is_not_cancelled() {
        order.given(placed(SeatRelease.PAID), AUTHORIZED, CAPTURED)
                .when(CANCEL)
                .recordsNothing()
                .refused(ORDER_ALREADY_PAID);
    }

    @Test
    void it_is_cancelled_once() {
        order.given(placed(SeatRelease.PAID), CANCELLED)
                .when(CANCEL)
                .recordsNothing()
                .refused(ORDER_CANCELLED);
    }

    @Test
    void an_unknown_order_is_missing() {
        order.when(CANCEL).recordsNothing().missing("ORDER_NOT_FOUND");
    }
}
