package io.seatledger.command.order;

import static io.seatledger.command.order.OrderFacts.AUTHORIZED;
import static io.seatledger.command.order.OrderFacts.CANCELLED;
import static io.seatledger.command.order.OrderFacts.CAPTURED;
import static io.seatledger.command.order.OrderFacts.RELEASED;
import static io.seatledger.command.order.OrderFacts.TOTAL;
import static io.seatledger.command.order.OrderFacts.VOIDED;
import static io.seatledger.command.order.OrderFacts.events;
import static io.seatledger.command.order.OrderFacts.placed;
import static io.seatledger.command.order.OrderFacts.standing;
import static io.seatledger.domain.Facts.JUNE;
import static io.seatledger.events.value.RefusalCode.AMOUNT_MISMATCH;
import static io.seatledger.events.value.RefusalCode.ORDER_ALREADY_PAID;
import static io.seatledger.events.value.RefusalCode.ORDER_CANCELLED;
import static io.seatledger.events.value.RefusalCode.PAYMENT_ALREADY_AUTHORIZED;
import static io.seatledger.events.value.RefusalCode.PAYMENT_NOT_AUTHORIZED;
import static io.seatledger.events.value.RefusalCode.PAYMENT_VOIDED;

import io.seatledger.command.CommandFixture;
import io.seatledger.command.order.payment.AuthorizePayment;
import io.seatledger.command.order.payment.FailPayment;
import io.seatledger.command.order.payment.VoidPayment;
import io.seatledger.events.order.PaymentAuthorized;
import io.seatledger.events.order.PaymentFailed;
import io.seatledger.events.order.PaymentVoided;
import io.seatledger.events.value.Money;
import io.seatledger.events.value.OrderStatus;
import io.seatledger.events.value.PaymentStatus;
import io.seatledger.events.value.SeatRelease;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class PaymentAuthorizationTest {
    private final CommandFixture<Order> order = CommandFixture.of(Order.class, "order:ord_1");

    @Nested
    class Authorizing {
        private static final AuthorizePayment AUTHORIZE = new AuthorizePayment("ord_1", "pay-1", TOTAL, null, JUNE);

        @Test
        void a_pending_order_is_processing_once_its_payment_is_authorized() {
            order.given(placed(SeatRelease.PAID))
                    .when(AUTHORIZE)
                    .records(new PaymentAuthorized("ord_1", "pay-1", 50, "USD", JUNE))
                    .accepted(standing(OrderStatus.PROCESSING, PaymentStatus.AUTHORIZED));
        }

        @Test
        void R23_a_store_may_release_on_authorization() {
            order.given(placed(SeatRelease.AUTHORIZED))
                    .when(AUTHORIZE)
                    .records(events(new PaymentAuthorized("ord_1", "pay-1", 50, "USD", JUNE), RELEASED))
                    .accepted();
        }

        @Test
        void a_repeat_under_the_same_reference_is_no_event() {
            order.given(placed(SeatRelease.PAID), AUTHORIZED)
                    .when(AUTHORIZE)
                    .recordsNothing()
                    .accepted();
        }

        @Test
        void another_reference_is_refused() {
            order.given(placed(SeatRelease.PAID), AUTHORIZED)
                    .when(new AuthorizePayment("ord_1", "pay-2", new Money(49, "USD"), null, JUNE))
                    .recordsNothing()
                    .refused(PAYMENT_ALREADY_AUTHORIZED, AMOUNT_MISMATCH);
        }

        @ParameterizedTest
        @CsvSource({"49,USD", "50,EUR"})
        void the_amount_must_be_the_total(long amountMinor, String currency) {
            order.given(placed(SeatRelease.PAID))
                    .when(new AuthorizePayment("ord_1", "pay-1", new Money(amountMinor, currency), null, JUNE))
                    .recordsNothing()
                    .refused(AMOUNT_MISMATCH);
        }

        @Test
        void a_paid_order_is_not_authorized() {
            order.given(placed(SeatRelease.PAID), AUTHORIZED, CAPTURED)
                    .when(AUTHORIZE)
                    .recordsNothing()
                    .refused(ORDER_ALREADY_PAID);
        }

        @Test
        void a_voided_payment_stays_voided() {
            order.given(placed(SeatRelease.PAID), AUTHORIZED, VOIDED)
                    .when(AUTHORIZE)
                    .recordsNothing()
                    .refused(PAYMENT_VOIDED);
        }

        @Test
        void a_cancelled_order_is_not_authorized() {
            order.given(placed(SeatRelease.PAID), CANCELLED)
                    .when(AUTHORIZE)
                    .recordsNothing()
                    .refused(ORDER_CANCELLED);
        }

        @Test
        void an_unknown_order_is_missing() {
            order.when(AUTHORIZE).recordsNothing().missing("ORDER_NOT_FOUND");
        }
    }

    @Nested
    class Voiding {
        private static final VoidPayment VOID = new VoidPayment("ord_1", "pay-1", null, "lapsed", JUNE);

        @Test
        void an_authorization_is_given_up_and_takes_nothing_back() {
            order.given(events(placed(SeatRelease.AUTHORIZED), RELEASED))
                    .given(AUTHORIZED)
                    .when(VOID)
                    .records(new PaymentVoided("ord_1", "pay-1", "lapsed", JUNE))
                    .accepted(standing(OrderStatus.PROCESSING, PaymentStatus.VOIDED));
        }

        @Test
        void a_repeat_under_the_same_reference_is_no_event() {
            order.given(placed(SeatRelease.PAID), AUTHORIZED, VOIDED)
                    .when(VOID)
                    .recordsNothing()
                    .accepted();
        }

        @Test
        void what_was_voided_under_another_reference_is_not_voided_again() {
            order.given(placed(SeatRelease.PAID), AUTHORIZED, VOIDED)
                    .when(new VoidPayment("ord_1", "pay-2", null, null, JUNE))
                    .recordsNothing()
                    .refused(PAYMENT_NOT_AUTHORIZED);
        }

        @Test
        void what_was_not_authorized_is_not_voided() {
            order.given(placed(SeatRelease.PAID)).when(VOID).recordsNothing().refused(PAYMENT_NOT_AUTHORIZED);
        }

        @Test
        void what_is_paid_is_not_voided() {
            order.given(placed(SeatRelease.PAID), AUTHORIZED, CAPTURED)
                    .when(VOID)
                    .recordsNothing()
                    .refused(ORDER_ALREADY_PAID);
        }
    }

    @Nested
    class Failing {
        private static final FailPayment FAIL = new FailPayment("ord_1", "pay-0", "card declined", JUNE);
        private static final PaymentFailed FAILED = new PaymentFailed("ord_1", "pay-0", "card declined", JUNE);

        @Test
        void a_failed_attempt_is_recorded_and_changes_nothing() {
            order.given(placed(SeatRelease.PAID))
                    .when(FAIL)
                    .records(FAILED)
                    .accepted(standing(OrderStatus.PENDING, PaymentStatus.PENDING));
        }

        @ParameterizedTest
        @CsvSource({"pay-0,card declined", "pay-0,stolen", "pay-9,card declined"})
        void every_further_attempt_is_recorded(String reference, String reason) {
            order.given(placed(SeatRelease.PAID), FAILED)
                    .when(new FailPayment("ord_1", reference, reason, JUNE))
                    .records(new PaymentFailed("ord_1", reference, reason, JUNE))
                    .accepted();
        }

        @Test
        void a_paid_order_has_no_failed_attempts_any_more() {
            order.given(placed(SeatRelease.PAID), AUTHORIZED, CAPTURED)
                    .when(FAIL)
                    .recordsNothing()
                    .refused(ORDER_ALREADY_PAID);
            order.given(placed(SeatRelease.PAID), FAILED, AUTHORIZED, CAPTURED)
                    .when(FAIL)
                    .recordsNothing()
                    .refused(ORDER_ALREADY_PAID);
        }

        @Test
        void an_unknown_order_is_missing() {
            order.when(FAIL).recordsNothing().missing("ORDER_NOT_FOUND");
        }
    }
}
