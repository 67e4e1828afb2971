package io.seatledger.command.returns.open;

import io.seatledger.events.value.Reason;
import io.seatledger.events.value.RefusalCode;
import io.seatledger.events.value.ReturnPolicy;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/**
 * R51: the store allows returns, and its window is open, from the order's completion until just before it has lasted its
 * days; before the order is complete it is open. Staff is not bound by either.
 */
final class ReturnsAreOpenRule {
    private ReturnsAreOpenRule() {}

    static List<Reason> reasons(OpenReturn c, OpenFacts facts) {
        List<Reason> reasons = new ArrayList<>();
        if (c.actor().staff()) {
            return reasons;
        }
        ReturnPolicy policy = facts.policy();
        if (!policy.allowed()) {
            reasons.add(Reason.of(
                    RefusalCode.RETURN_NOT_ALLOWED,
                    "The store takes no seats back: ask its staff.",
                    Map.of("orderId", c.orderId())));
        }
        Instant completedAt = facts.order().fulfilment().completedAt();
        if (completedAt != null && policy.windowDays() > 0) {
            Instant closed = completedAt.plus(Duration.ofDays(policy.windowDays()));
            if (!c.acceptedAt().isBefore(closed)) {
                reasons.add(closed(c, policy, completedAt, closed));
            }
        }
        return reasons;
    }

    private static Reason closed(OpenReturn c, ReturnPolicy policy, Instant completedAt, Instant closed) {
        return Reason.of(
                RefusalCode.RETURN_WINDOW_CLOSED,
                "Seats of this order could be returned until " + closed + ": ask the store's staff.",
                Map.of(
                        "orderId",
                        c.orderId(),
                        "completedAt",
                        completedAt,
                        "closedAt",
                        closed,
                        "windowDays",
                        policy.windowDays()));
    }
}
