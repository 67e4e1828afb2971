package io.seatledger.command.order.payment;

import io.seatledger.command.domain.Decision;
import io.seatledger.command.domain.Saved;
import io.seatledger.command.order.FulfilmentFacts;
import io.seatledger.command.order.FulfilmentPolicy;
import io.seatledger.command.order.OrderReasons;
import io.seatledger.command.order.OrderState;
import io.seatledger.events.LedgerEvent;
import io.seatledger.events.order.OrderEvent;
import io.seatledger.events.order.OrderPlaced;
import io.seatledger.events.value.Money;
import io.seatledger.events.value.PaymentStatus;
import io.seatledger.events.value.Reason;
import io.seatledger.events.value.RefusalCode;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/** One step of a payment: what forbids it, when it was taken already, and what follows from it. */
final class Step {
    private final String orderId;
    private final OrderState order;
    private final String reference;
    private final @Nullable Money amount;
    private final Instant at;
    private final List<Reason> reasons = new ArrayList<>();
    private boolean reached;

    private Step(String orderId, OrderState order, String reference, @Nullable Money amount, Instant at) {
        this.orderId = orderId;
        this.order = order;
        this.reference = reference;
        this.amount = amount;
        this.at = at;
    }

    static Step of(String orderId, OrderState order, String reference, @Nullable Money amount, Instant at) {
        return new Step(orderId, order, reference, amount, at);
    }

    /** The step is not possible from this status. */
    Step refusedWhen(PaymentStatus status, RefusalCode code, String what) {
        if (order.paymentStatus() == status) {
            reasons.add(OrderReasons.of(code, orderId, what));
        }
        return this;
    }

    /** The step is not possible once the order was paid, also when money went back since. */
    Step refusedWhenPaid(String what) {
        if (order.wasPaid()) {
            reasons.add(OrderReasons.of(RefusalCode.ORDER_ALREADY_PAID, orderId, what));
        }
        return this;
    }

    /** The step was taken already in this status: fine under the same reference, else refused. */
    Step reachedWhen(PaymentStatus status, RefusalCode otherwise, String what) {
        reached = order.paymentStatus() == status && reference.equals(order.paymentReference());
        return reached ? this : refusedWhen(status, otherwise, what);
    }

    Decision<Saved<OrderState>> decide(Function<OrderPlaced, OrderEvent> event) {
        return decide(FulfilmentFacts.NONE, event);
    }

    /**
     * What the step comes to.
     *
     * @param facts for what follows from it
     */
    Decision<Saved<OrderState>> decide(FulfilmentFacts facts, Function<OrderPlaced, OrderEvent> event) {
        OrderPlaced placed = order.placed();
        if (placed == null) {
            return OrderReasons.missing(orderId);
        }
        if (order.cancelled()) {
            return Decision.refused(OrderReasons.of(RefusalCode.ORDER_CANCELLED, orderId, "is cancelled"));
        }
        Money total = new Money(placed.totalMinor(), placed.currency());
        if (amount != null && !amount.equals(total)) {
            reasons.add(otherAmount(amount, total));
        }
        if (!reasons.isEmpty()) {
            return Decision.refused(reasons);
        }
        return reached ? Saved.unchanged(order) : taken(placed, facts, event.apply(placed));
    }

    private Decision<Saved<OrderState>> taken(OrderPlaced placed, FulfilmentFacts facts, OrderEvent event) {
        List<LedgerEvent> events = new ArrayList<>();
        events.add(event);
        events.addAll(FulfilmentPolicy.following(placed, order.evolve(event), facts, at));
        return Decision.accepted(new Saved<>(false, order.after(events)), events);
    }

    private static Reason otherAmount(Money amount, Money total) {
        return Reason.of(
                RefusalCode.AMOUNT_MISMATCH,
                "The amount must be the order's total.",
                Map.of(
                        "amountMinor",
                        amount.amountMinor(),
                        "currency",
                        amount.currency(),
                        "totalMinor",
                        total.amountMinor(),
                        "orderCurrency",
                        total.currency()));
    }
}
