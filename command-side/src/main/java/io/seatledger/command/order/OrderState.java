package io.seatledger.command.order;

import io.seatledger.command.domain.Fold;
import io.seatledger.command.domain.StreamKind;
import io.seatledger.command.domain.StreamState;
import io.seatledger.events.LedgerEvent;
import io.seatledger.events.Streams;
import io.seatledger.events.order.OrderCancelled;
import io.seatledger.events.order.OrderCompleted;
import io.seatledger.events.order.OrderEvent;
import io.seatledger.events.order.OrderMarkedPaid;
import io.seatledger.events.order.OrderPlaced;
import io.seatledger.events.order.PaymentAuthorized;
import io.seatledger.events.order.PaymentCaptured;
import io.seatledger.events.order.PaymentFailed;
import io.seatledger.events.order.PaymentVoided;
import io.seatledger.events.order.SeatsReleased;
import io.seatledger.events.value.OrderStatus;
import io.seatledger.events.value.PaymentStatus;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * An order as its stream tells it.
 *
 * @param placed how it was placed, {@code null} before that; never changes
 * @param paymentReference of the authorization or payment that holds, of the one given up once voided
 * @param releasedLines lines whose seats became available, in order
 */
public record OrderState(
        @Nullable OrderPlaced placed,
        PaymentStatus paymentStatus,
        @Nullable String paymentReference,
        List<Integer> releasedLines,
        boolean processed,
        boolean completed,
        boolean cancelled)
        implements StreamState<OrderState> {
    public static final OrderState EMPTY =
            new OrderState(null, PaymentStatus.PENDING, null, List.of(), false, false, false);

    public static final StreamKind<OrderState> KIND = new StreamKind<>(Streams.ORDER, OrderState.class, EMPTY);

    private static final Fold<OrderState> FOLD = Fold.<OrderState>over(OrderEvent.class)
            .on(OrderPlaced.class, (state, e) -> placedAs(e))
            .on(PaymentAuthorized.class, (state, e) -> state.paid(PaymentStatus.AUTHORIZED, e.reference()))
            .on(PaymentCaptured.class, (state, e) -> state.paid(PaymentStatus.PAID, e.reference()))
            .on(OrderMarkedPaid.class, (state, e) -> state.paid(PaymentStatus.PAID, e.reference()))
            .on(PaymentVoided.class, OrderState::paymentVoided)
            .ignore(PaymentFailed.class)
            .on(SeatsReleased.class, OrderState::released)
            .on(OrderCompleted.class, (state, e) -> state.ended(true, state.cancelled()))
            .on(OrderCancelled.class, (state, e) -> state.ended(state.completed(), true))
            .complete();

    public OrderState {
        releasedLines = List.copyOf(releasedLines);
    }

    @Override
    public OrderState evolve(LedgerEvent event) {
        return FOLD.apply(this, event);
    }

    /** It follows from payment and fulfilment; nobody sets it. Once processing, a voided payment takes it not back. */
    public OrderStatus status() {
        if (cancelled) {
            return OrderStatus.CANCELLED;
        }
        if (completed) {
            return OrderStatus.COMPLETE;
        }
        return processed ? OrderStatus.PROCESSING : OrderStatus.PENDING;
    }

    /** Whether the seats of a line became available, also if the order was cancelled since. */
    public boolean released(int line) {
        return releasedLines.contains(line);
    }

    private static OrderState placedAs(OrderPlaced e) {
        boolean free = e.totalMinor() == 0;
        return new OrderState(
                e, free ? PaymentStatus.PAID : PaymentStatus.PENDING, null, List.of(), free, false, false);
    }

    private OrderState paid(PaymentStatus status, String reference) {
        return new OrderState(placed, status, reference, releasedLines, true, completed, cancelled);
    }

    private OrderState paymentVoided(PaymentVoided e) {
        return new OrderState(
                placed, PaymentStatus.VOIDED, e.reference(), releasedLines, processed, completed, cancelled);
    }

    private OrderState released(SeatsReleased e) {
        List<Integer> lines = new ArrayList<>(releasedLines);
        lines.add(e.line());
        return new OrderState(placed, paymentStatus, paymentReference, lines, processed, completed, cancelled);
    }

    private OrderState ended(boolean nowCompleted, boolean nowCancelled) {
        return new OrderState(
                placed, paymentStatus, paymentReference, releasedLines, processed, nowCompleted, nowCancelled);
    }
}
