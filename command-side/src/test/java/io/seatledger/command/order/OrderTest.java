package io.seatledger.command.order;

import static io.seatledger.command.Facts.AGENT;
import static io.seatledger.command.Facts.COURSE;
import static io.seatledger.command.Facts.JUNE;
import static io.seatledger.command.Facts.LONG_AGO;
import static io.seatledger.command.Facts.ORGANIZATION;
import static io.seatledger.command.Facts.PRODUCT;
import static io.seatledger.command.Facts.STORE;
import static io.seatledger.events.value.RefusalCode.AMOUNT_MISMATCH;
import static io.seatledger.events.value.RefusalCode.ORDER_ALREADY_PAID;
import static io.seatledger.events.value.RefusalCode.ORDER_CANCELLED;
import static io.seatledger.events.value.RefusalCode.PAYMENT_ALREADY_AUTHORIZED;
import static io.seatledger.events.value.RefusalCode.PAYMENT_NOT_AUTHORIZED;
import static io.seatledger.events.value.RefusalCode.PAYMENT_VOIDED;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.seatledger.command.CommandFixture;
import io.seatledger.command.domain.Saved;
import io.seatledger.command.order.cancel.CancelOrder;
import io.seatledger.command.order.payment.AuthorizePayment;
import io.seatledger.command.order.payment.CapturePayment;
import io.seatledger.command.order.payment.FailPayment;
import io.seatledger.command.order.payment.MarkOrderPaid;
import io.seatledger.command.order.payment.VoidPayment;
import io.seatledger.events.LedgerEvent;
import io.seatledger.events.agent.ReleasedSeatsVoided;
import io.seatledger.events.agent.SeatsVoided;
import io.seatledger.events.order.OrderCancelled;
import io.seatledger.events.order.OrderCompleted;
import io.seatledger.events.order.OrderMarkedPaid;
import io.seatledger.events.order.OrderPlaced;
import io.seatledger.events.order.PaymentAuthorized;
import io.seatledger.events.order.PaymentCaptured;
import io.seatledger.events.order.PaymentFailed;
import io.seatledger.events.order.PaymentVoided;
import io.seatledger.events.order.SeatsReleased;
import io.seatledger.events.value.Basis;
import io.seatledger.events.value.Money;
import io.seatledger.events.value.OrderLine;
import io.seatledger.events.value.OrderStatus;
import io.seatledger.events.value.PaymentStatus;
import io.seatledger.events.value.Purpose;
import io.seatledger.events.value.Redemption;
import io.seatledger.events.value.SeatRelease;
import io.seatledger.resource.OrderResource;
import io.seatledger.resource.SeatCounts;
import java.util.List;
import java.util.function.Consumer;
import java.util.stream.Stream;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;

class OrderTest {
    private static final Money TOTAL = new Money(50, "USD");
    private static final PaymentAuthorized AUTHORIZED = new PaymentAuthorized("ord_1", "pay-1", 50, "USD", LONG_AGO);
    private static final PaymentCaptured CAPTURED = new PaymentCaptured("ord_1", "pay-1", 50, "USD", LONG_AGO);
    private static final PaymentVoided VOIDED = new PaymentVoided("ord_1", "pay-1", null, LONG_AGO);
    private static final OrderCancelled CANCELLED = new OrderCancelled("ord_1", "mistake", LONG_AGO);
    private static final SeatsReleased[] RELEASED = {
        new SeatsReleased("ord_1", 1, 1, 3, JUNE), new SeatsReleased("ord_1", 2, 1, 2, JUNE)
    };
    private static final OrderCompleted COMPLETED = new OrderCompleted("ord_1", JUNE);

    private final CommandFixture<Order> order = CommandFixture.of(Order.class, "order:ord_1");

    private static OrderPlaced placed(SeatRelease releaseSeatsOn) {
        return new OrderPlaced(
                "ord_1",
                STORE,
                AGENT,
                ORGANIZATION,
                "key:backend",
                null,
                Purpose.FOR_OTHERS,
                null,
                null,
                null,
                true,
                1,
                "agr-1",
                releaseSeatsOn,
                "USD",
                50,
                List.of(
                        new OrderLine(1, PRODUCT, COURSE, 3, 10, 30, Redemption.MANUAL, null),
                        new OrderLine(2, "first-aid", "course-2", 2, 10, 20, Redemption.MANUAL, null)),
                new Basis(1, "agr-1", null, null, List.of()),
                List.of(),
                LONG_AGO);
    }

    private static Consumer<Object> standing(OrderStatus status, PaymentStatus payment) {
        return result -> {
            OrderState state = (OrderState) ((Saved<?>) result).state();
            assertThat(state.status()).isEqualTo(status);
            assertThat(state.paymentStatus()).isEqualTo(payment);
        };
    }

    private static LedgerEvent[] events(LedgerEvent first, LedgerEvent... rest) {
        return Stream.concat(Stream.of(first), Stream.of(rest)).toArray(LedgerEvent[]::new);
    }

    @Nested
    class Authorizing {
        private static final AuthorizePayment AUTHORIZE = new AuthorizePayment("ord_1", "pay-1", TOTAL, JUNE);

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
                    .when(new AuthorizePayment("ord_1", "pay-2", new Money(49, "USD"), JUNE))
                    .recordsNothing()
                    .refused(PAYMENT_ALREADY_AUTHORIZED, AMOUNT_MISMATCH);
        }

        @ParameterizedTest
        @CsvSource({"49,USD", "50,EUR"})
        void the_amount_must_be_the_total(long amountMinor, String currency) {
            order.given(placed(SeatRelease.PAID))
                    .when(new AuthorizePayment("ord_1", "pay-1", new Money(amountMinor, currency), JUNE))
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
    class Capturing {
        private static final CapturePayment CAPTURE = new CapturePayment("ord_1", "pay-1", null, JUNE);

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

        @Test
        void a_repeat_under_the_same_reference_is_no_event() {
            order.given(placed(SeatRelease.PAID), AUTHORIZED, CAPTURED)
                    .when(CAPTURE)
                    .recordsNothing()
                    .accepted();
        }

        @Test
        void another_reference_finds_it_paid_already() {
            order.given(placed(SeatRelease.PAID), AUTHORIZED, CAPTURED)
                    .when(new CapturePayment("ord_1", "pay-2", null, JUNE))
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

    @Nested
    class Marking_paid {
        private static final MarkOrderPaid MARK = new MarkOrderPaid("ord_1", "cheque-5", TOTAL, JUNE);

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
        void a_repeat_under_the_same_reference_is_no_event() {
            order.given(placed(SeatRelease.PAID), new OrderMarkedPaid("ord_1", "cheque-5", 50, "USD", LONG_AGO))
                    .when(MARK)
                    .recordsNothing()
                    .accepted();
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

        @Test
        void the_same_failure_again_is_no_event() {
            order.given(placed(SeatRelease.PAID), FAILED)
                    .when(FAIL)
                    .recordsNothing()
                    .accepted();
        }

        @ParameterizedTest
        @CsvSource({"pay-0,stolen", "pay-9,card declined"})
        void another_failure_is_recorded(String reference, String reason) {
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
        }

        @Test
        void an_unknown_order_is_missing() {
            order.when(FAIL).recordsNothing().missing("ORDER_NOT_FOUND");
        }
    }

    @Nested
    class Cancelling {
        private static final CancelOrder CANCEL = new CancelOrder("ord_1", "mistake", JUNE);
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

    @Nested
    class The_answer {
        private SeatCounts seats(LedgerEvent... events) {
            OrderState state = OrderState.EMPTY;
            for (LedgerEvent event : events) {
                state = state.evolve(event);
            }
            return OrderAnswer.of(state, List.of(), events.length).seats();
        }

        @Test
        void R20_counts_add_up_to_the_quantity_in_every_state() {
            assertThat(seats(placed(SeatRelease.PAID))).isEqualTo(SeatCounts.of(5, 0, 0, 0, 0, 0, 0, 0, 0));
            assertThat(seats(placed(SeatRelease.PAID), RELEASED[1]))
                    .isEqualTo(SeatCounts.of(3, 2, 0, 0, 0, 0, 0, 0, 0));
            assertThat(seats(placed(SeatRelease.PAID), RELEASED[1], CANCELLED))
                    .isEqualTo(SeatCounts.of(0, 0, 0, 0, 0, 0, 0, 0, 5));
        }

        @Test
        void shows_the_order_as_it_was_placed() {
            OrderResource resource = OrderAnswer.of(OrderState.EMPTY.evolve(placed(SeatRelease.PAID)), List.of(), 1);

            assertThat(resource.total()).isEqualTo(TOTAL);
            assertThat(resource.refunded()).isEqualTo(new Money(0, "USD"));
            assertThat(resource.placedAt()).isEqualTo(LONG_AGO);
            assertThat(resource.version()).isEqualTo(1);
            assertThat(resource.lines().get(1))
                    .isEqualTo(new OrderResource.Line(
                            2,
                            "first-aid",
                            "course-2",
                            2,
                            new Money(10, "USD"),
                            new Money(20, "USD"),
                            "ord_1.2.1",
                            "ord_1.2.2",
                            SeatCounts.of(2, 0, 0, 0, 0, 0, 0, 0, 0)));
        }

        @Test
        void there_is_none_before_it_was_placed() {
            assertThatThrownBy(() -> OrderAnswer.of(OrderState.EMPTY, List.of(), 0))
                    .isInstanceOf(NullPointerException.class);
        }
    }
}
