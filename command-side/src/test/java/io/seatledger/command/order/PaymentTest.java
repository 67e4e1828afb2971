package io.seatledger.command.order;

import static io.seatledger.command.order.OrderFacts.AUTHORIZED;
import static io.seatledger.command.order.OrderFacts.CAPTURED;
import static io.seatledger.command.order.OrderFacts.COMPLETED;
import static io.seatledger.command.order.OrderFacts.RELEASED;
import static io.seatledger.command.order.OrderFacts.TOTAL;
import static io.seatledger.command.order.OrderFacts.VOIDED;
import static io.seatledger.command.order.OrderFacts.events;
import static io.seatledger.command.order.OrderFacts.placed;
import static io.seatledger.command.order.OrderFacts.standing;
import static io.seatledger.domain.Facts.JUNE;
import static io.seatledger.domain.Facts.LONG_AGO;
import static io.seatledger.events.value.RefusalCode.ORDER_ALREADY_PAID;
import static io.seatledger.events.value.RefusalCode.PAYMENT_NOT_AUTHORIZED;
import static io.seatledger.events.value.RefusalCode.PAYMENT_VOIDED;
import static org.assertj.core.api.Assertions.assertThat;

import io.seatledger.command.CommandFixture;
import io.seatledger.command.order.payment.CapturePayment;
import io.seatledger.command.order.payment.MarkOrderPaid;
import io.seatledger.events.order.OrderMarkedPaid;
import io.seatledger.events.order.OrderPlaced;
import io.seatledger.events.order.PaymentCaptured;
import io.seatledger.events.value.OrderStatus;
import io.seatledger.events.value.PaymentStatus;
import io.seatledger.events.value.SeatRelease;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;

class PaymentTest {
    private final CommandFixture<Order> order = CommandFixture.of(Order.class, "order:ord_1");

    @Nested
    class Capturing {
        private static final CapturePayment CAPTURE = new CapturePayment("ord_1", "pay-1", null, null, JUNE);

        @Test
        void R23_a_captured_payment_pays_releases_and_completes() {
            order.given(placed(SeatRelease.PAID), AUTHORIZED)
                    .when(CAPTURE)
                    .records(
                            new PaymentCaptured("ord_1", "pay-1", 50, "USD", JUNE), RELEASED[0], RELEASED[1], COMPLETED)
                    .accepted(standing(OrderStatus.COMPLETE, PaymentStatus.PAID));
        }

        @ParameterizedTest
        @EnumSource(
                value = SeatRelease.class,
                names = {"PLACED", "AUTHORIZED"})
        void R23_what_was_released_before_is_not_released_again(SeatRelease moment) {
            order.given(events(placed(moment), RELEASED))
                    .given(AUTHORIZED)
                    .when(CAPTURE)
                    .records(new PaymentCaptured("ord_1", "pay-1", 50, "USD", JUNE), COMPLETED)
                    .accepted();
        }

        @ParameterizedTest
        @ValueSource(strings = {"pay-1", "pay-2"})
        void what_is_paid_is_not_captured_again_whatever_the_reference(String reference) {
            order.given(placed(SeatRelease.PAID), AUTHORIZED, CAPTURED)
                    .when(new CapturePayment("ord_1", reference, null, null, JUNE))
                    .recordsNothing()
                    .refused(ORDER_ALREADY_PAID);
        }

        @Test
        void what_was_not_authorized_is_not_captured() {
            order.given(placed(SeatRelease.PAID)).when(CAPTURE).recordsNothing().refused(PAYMENT_NOT_AUTHORIZED);
        }

        @Test
        void what_was_voided_is_not_captured() {
            order.given(placed(SeatRelease.PAID), AUTHORIZED, VOIDED)
                    .when(CAPTURE)
                    .recordsNothing()
                    .refused(PAYMENT_NOT_AUTHORIZED);
        }
    }

    @Test
    void an_order_once_complete_stays_so_and_is_not_completed_again() {
        OrderPlaced placed = placed(SeatRelease.PAID);
        OrderState complete = OrderState.EMPTY
                .evolve(placed)
                .evolve(CAPTURED)
                .evolve(RELEASED[0])
                .evolve(RELEASED[1])
                .evolve(COMPLETED);

        assertThat(FulfilmentPolicy.following(placed, complete, FulfilmentFacts.NONE, JUNE))
                .isEmpty();
        assertThat(complete.status()).isEqualTo(OrderStatus.COMPLETE);
    }

    @Nested
    class Marking_paid {
        private static final MarkOrderPaid MARK = new MarkOrderPaid("ord_1", "cheque-5", TOTAL, null, JUNE);

        @Test
        void a_pending_order_is_paid_offline() {
            order.given(placed(SeatRelease.PAID))
                    .when(MARK)
                    .records(
                            new OrderMarkedPaid("ord_1", "cheque-5", 50, "USD", JUNE),
                            RELEASED[0],
                            RELEASED[1],
                            COMPLETED)
                    .accepted(standing(OrderStatus.COMPLETE, PaymentStatus.PAID));
        }

        @Test
        void an_authorized_order_can_turn_out_to_be_paid_offline() {
            order.given(placed(SeatRelease.AUTHORIZED), AUTHORIZED)
                    .when(MARK)
                    .records(
                            new OrderMarkedPaid("ord_1", "cheque-5", 50, "USD", JUNE),
                            RELEASED[0],
                            RELEASED[1],
                            COMPLETED)
                    .accepted();
        }

        @Test
        void a_repeat_under_the_same_reference_finds_it_paid_already() {
            order.given(placed(SeatRelease.PAID), new OrderMarkedPaid("ord_1", "cheque-5", 50, "USD", LONG_AGO))
                    .when(MARK)
                    .recordsNothing()
                    .refused(ORDER_ALREADY_PAID);
        }

        @Test
        void a_paid_order_is_not_paid_again() {
            order.given(placed(SeatRelease.PAID), AUTHORIZED, CAPTURED)
                    .when(MARK)
                    .recordsNothing()
                    .refused(ORDER_ALREADY_PAID);
        }

        @Test
        void a_voided_payment_stays_voided() {
            order.given(placed(SeatRelease.PAID), AUTHORIZED, VOIDED)
                    .when(MARK)
                    .recordsNothing()
                    .refused(PAYMENT_VOIDED);
        }
    }
}
