package io.seatledger.command.agent.purchase;

import io.seatledger.events.value.Basis;
import io.seatledger.events.value.Reason;
import java.util.List;

/**
 * What would be decided about a purchase.
 *
 * @param reasons every reason why not; empty when it is permitted
 */
public record PurchaseCheck(boolean permitted, boolean bulk, List<Reason> reasons, List<Reason> warnings, Basis basis) {
    public PurchaseCheck {
        reasons = List.copyOf(reasons);
        warnings = List.copyOf(warnings);
    }
}
