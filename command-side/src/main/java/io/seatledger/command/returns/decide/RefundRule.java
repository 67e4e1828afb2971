package io.seatledger.command.returns.decide;

import io.seatledger.command.order.OrderReasons;
import io.seatledger.command.order.OrderState;
import io.seatledger.command.order.PaymentStanding;
import io.seatledger.events.order.OrderPlaced;
import io.seatledger.events.returns.ReturnOpened;
import io.seatledger.events.value.Money;
import io.seatledger.events.value.Reason;
import io.seatledger.events.value.RefusalCode;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;

/** R52: money goes back in the order's currency, once it was paid, and never more than is left of it. */
final class RefundRule {
    private RefundRule() {}

    static List<Reason> reasons(Money refund, ReturnOpened opened, OrderState order) {
        List<Reason> reasons = new ArrayList<>();
        if (!refund.currency().equals(opened.currency())) {
            reasons.add(Reason.of(
                    RefusalCode.CURRENCY_MISMATCH,
                    "The refund must be in the currency of the order.",
                    Map.of("currency", refund.currency(), "orderCurrency", opened.currency())));
        }
        if (!order.wasPaid()) {
            if (refund.amountMinor() > 0) {
                reasons.add(OrderReasons.of(RefusalCode.ORDER_NOT_PAID, opened.orderId(), "was not paid"));
            }
            return reasons;
        }
        long balance = balanceMinor(order);
        if (refund.amountMinor() > balance) {
            reasons.add(exceeds(refund, order.payment(), balance));
        }
        return reasons;
    }

    /** What was paid, less what went back and what is promised. */
    private static long balanceMinor(OrderState order) {
        OrderPlaced placed = Objects.requireNonNull(order.placed(), "a return is of a placed order");
        return placed.totalMinor()
                - order.payment().refundedMinor()
                - order.payment().reservedMinor();
    }

    private static Reason exceeds(Money refund, PaymentStanding payment, long balance) {
        return Reason.of(
                RefusalCode.REFUND_EXCEEDS_BALANCE,
                "The refund is more than what is left of the order's payment.",
                Map.of(
                        "refundMinor",
                        refund.amountMinor(),
                        "balanceMinor",
                        balance,
                        "refundedMinor",
                        payment.refundedMinor(),
                        "reservedMinor",
                        payment.reservedMinor()));
    }
}
