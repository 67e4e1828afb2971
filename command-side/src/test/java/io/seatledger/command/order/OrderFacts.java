package io.seatledger.command.order;

import static io.seatledger.domain.Facts.AGENT;
import static io.seatledger.domain.Facts.COURSE;
import static io.seatledger.domain.Facts.JUNE;
import static io.seatledger.domain.Facts.LONG_AGO;
import static io.seatledger.domain.Facts.ORGANIZATION;
import static io.seatledger.domain.Facts.PRODUCT;
import static io.seatledger.domain.Facts.STORE;
import static org.assertj.core.api.Assertions.assertThat;

import io.seatledger.command.domain.Saved;
import io.seatledger.command.order.cancel.CancelledOrder;
import io.seatledger.events.LedgerEvent;
import io.seatledger.events.order.OrderCancelled;
import io.seatledger.events.order.OrderCompleted;
import io.seatledger.events.order.OrderPlaced;
import io.seatledger.events.order.PaymentAuthorized;
import io.seatledger.events.order.PaymentCaptured;
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
import java.util.List;
import java.util.function.Consumer;
import java.util.stream.Stream;

/** One order of two lines and what may happen to it. */
final class OrderFacts {
    static final Money TOTAL = new Money(50, "USD");
    static final PaymentAuthorized AUTHORIZED = new PaymentAuthorized("ord_1", "pay-1", 50, "USD", LONG_AGO);
    static final PaymentCaptured CAPTURED = new PaymentCaptured("ord_1", "pay-1", 50, "USD", LONG_AGO);
    static final PaymentVoided VOIDED = new PaymentVoided("ord_1", "pay-1", null, LONG_AGO);
    static final OrderCancelled CANCELLED = new OrderCancelled("ord_1", "mistake", LONG_AGO);
    static final SeatsReleased[] RELEASED = {
        new SeatsReleased("ord_1", 1, 1, 3, JUNE), new SeatsReleased("ord_1", 2, 1, 2, JUNE)
    };
    static final OrderCompleted COMPLETED = new OrderCompleted("ord_1", JUNE);

    static OrderPlaced placed(SeatRelease releaseSeatsOn) {
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

    static Consumer<Object> standing(OrderStatus status, PaymentStatus payment) {
        return result -> {
            OrderState state = result instanceof CancelledOrder cancelled
                    ? cancelled.state()
                    : (OrderState) ((Saved<?>) result).state();
            assertThat(state.status()).isEqualTo(status);
            assertThat(state.paymentStatus()).isEqualTo(payment);
        };
    }

    static LedgerEvent[] events(LedgerEvent first, LedgerEvent... rest) {
        return Stream.concat(Stream.of(first), Stream.of(rest)).toArray(LedgerEvent[]::new);
    }

    private OrderFacts() {}
}
