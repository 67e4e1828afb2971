package io.seatledger.domain.purchase;

import io.seatledger.events.value.Reason;
import java.util.List;

/** One rule of the purchase decision; it knows nothing of the others. */
@FunctionalInterface
interface PurchaseRule {
    /** Why this rule forbids the purchase; empty when it does not. */
    List<Reason> reasons(PurchaseCase purchase);

    /** What this rule lets pass with a warning. */
    default List<Reason> warnings(PurchaseCase purchase) {
        return List.of();
    }
}
