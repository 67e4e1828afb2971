package io.seatledger.command.order;

import io.seatledger.domain.Fold;
import io.seatledger.domain.StreamKind;
import io.seatledger.domain.StreamState;
import io.seatledger.events.LedgerEvent;
import io.seatledger.events.Streams;
import io.seatledger.events.order.CancellationRequestClosed;
import io.seatledger.events.order.CancellationRequested;
import io.seatledger.events.order.OrderCancelled;
import io.seatledger.events.order.OrderCompleted;
import io.seatledger.events.order.OrderEvent;
import io.seatledger.events.order.OrderMarkedPaid;
import io.seatledger.events.order.OrderNoteAdded;
import io.seatledger.events.order.OrderPlaced;
import io.seatledger.events.order.PaymentAuthorized;
import io.seatledger.events.order.PaymentCaptured;
import io.seatledger.events.order.PaymentFailed;
import io.seatledger.events.order.PaymentVoided;
import io.seatledger.events.order.RedeemByChanged;
import io.seatledger.events.order.RefundReleased;
import io.seatledger.events.order.RefundReserved;
import io.seatledger.events.order.RefundSettled;
import io.seatledger.events.order.SeatsReleased;
import io.seatledger.events.value.OrderStatus;
import io.seatledger.events.value.PaymentStatus;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * An order as its stream tells it.
 *
 * @param placed how it was placed, {@code null} before that; never changes
 * @param redeemBy last day on which its seats can be redeemed, {@code null} for no end
 * @param cancellationRequestId of the open request to cancel it, {@code null} when none is open
 */
public record OrderState(
        @Nullable OrderPlaced placed,
        PaymentStanding payment,
        Fulfilment fulfilment,
        @Nullable LocalDate redeemBy,
        @Nullable String cancellationRequestId)
        implements StreamState<OrderState> {
    public static final OrderState EMPTY = new OrderState(null, PaymentStanding.NONE, Fulfilment.NONE, null, null);

    /** Payment statuses of an order that was paid: nothing can cancel it or take back the release of its seats. */
    private static final Set<PaymentStatus> PAID =
            Set.of(PaymentStatus.PAID, PaymentStatus.PARTIALLY_REFUNDED, PaymentStatus.REFUNDED);

    public static final StreamKind<OrderState> KIND = new StreamKind<>(Streams.ORDER, OrderState.class, EMPTY, 2);

    private static final Fold<OrderState> FOLD = Fold.<OrderState>over(OrderEvent.class)
            .on(OrderPlaced.class, (state, e) -> placedAs(e))
            .on(PaymentAuthorized.class, (state, e) -> state.paid(PaymentStatus.AUTHORIZED, e.reference()))
            .on(PaymentCaptured.class, (state, e) -> state.paid(PaymentStatus.PAID, e.reference()))
            .on(OrderMarkedPaid.class, (state, e) -> state.paid(PaymentStatus.PAID, e.reference()))
            .on(PaymentVoided.class, (s, e) -> s.with(s.payment.reached(PaymentStatus.VOIDED, e.reference())))
            .ignore(PaymentFailed.class)
            .on(SeatsReleased.class, (s, e) -> s.with(s.fulfilment.released(e.line())))
            .on(OrderCompleted.class, (s, e) -> s.with(s.fulfilment.completed(e.occurredAt())))
            .on(OrderCancelled.class, (s, e) -> s.with(s.fulfilment.asCancelled()))
            .on(RefundReserved.class, (s, e) -> s.with(s.payment.reserved(e.amountMinor())))
            .on(RefundReleased.class, (s, e) -> s.with(s.payment.reserved(-e.amountMinor())))
            .on(RefundSettled.class, (s, e) -> s.with(s.payment.refunded(e.amountMinor(), s.totalMinor())))
            .on(CancellationRequested.class, (s, e) -> s.with(s.redeemBy, e.requestId()))
            .on(CancellationRequestClosed.class, (s, e) -> s.with(s.redeemBy, null))
            .on(RedeemByChanged.class, (s, e) -> s.with(e.redeemBy(), s.cancellationRequestId))
            .ignore(OrderNoteAdded.class)
            .complete();

    @Override
    public OrderState evolve(LedgerEvent event) {
        return FOLD.apply(this, event);
    }

    /** It follows from payment and fulfilment; nobody sets it. Once processing, a voided payment takes it not back. */
    public OrderStatus status() {
        if (cancelled()) {
            return OrderStatus.CANCELLED;
        }
        if (completed()) {
            return OrderStatus.COMPLETE;
        }
        return fulfilment.processed() ? OrderStatus.PROCESSING : OrderStatus.PENDING;
    }

    public PaymentStatus paymentStatus() {
        return payment.status();
    }

    public @Nullable String paymentReference() {
        return payment.reference();
    }

    /** Whether all of it was paid once, also when money went back since. */
    public boolean wasPaid() {
        return PAID.contains(payment.status());
    }

    public boolean completed() {
        return fulfilment.completedAt() != null;
    }

    public boolean cancelled() {
        return fulfilment.cancelled();
    }

    /** Whether its redeem-by date has passed; that whole day, in UTC, is still included. */
    public boolean pastRedeemBy(Instant at) {
        return redeemBy != null && redeemBy.isBefore(at.atZone(ZoneOffset.UTC).toLocalDate());
    }

    /** Whether the seats of a line became available, also if the order was cancelled since. */
    public boolean released(int line) {
        return fulfilment.releasedLines().contains(line);
    }

    /** The order after these events; those of other streams are passed over. */
    public OrderState after(List<? extends LedgerEvent> events) {
        OrderState now = this;
        for (LedgerEvent event : events) {
            if (event instanceof OrderEvent) {
                now = now.evolve(event);
            }
        }
        return now;
    }

    private long totalMinor() {
        return Objects.requireNonNull(placed, "money comes after the order").totalMinor();
    }

    private static OrderState placedAs(OrderPlaced e) {
        boolean free = e.totalMinor() == 0;
        return new OrderState(
                e,
                PaymentStanding.NONE.reached(free ? PaymentStatus.PAID : PaymentStatus.PENDING, null),
                Fulfilment.NONE.inProcess(free),
                e.redeemBy(),
                null);
    }

    private OrderState paid(PaymentStatus status, String reference) {
        return new OrderState(
                placed,
                payment.reached(status, reference),
                fulfilment.inProcess(true),
                redeemBy,
                cancellationRequestId);
    }

    private OrderState with(PaymentStanding after) {
        return new OrderState(placed, after, fulfilment, redeemBy, cancellationRequestId);
    }

    private OrderState with(Fulfilment after) {
        return new OrderState(placed, payment, after, redeemBy, cancellationRequestId);
    }

    private OrderState with(@Nullable LocalDate nextRedeemBy, @Nullable String requestId) {
        return new OrderState(placed, payment, fulfilment, nextRedeemBy, requestId);
    }
}
