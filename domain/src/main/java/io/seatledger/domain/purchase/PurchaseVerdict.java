package io.seatledger.domain.purchase;

import io.seatledger.events.value.Basis;
import io.seatledger.events.value.Reason;
import java.util.List;

/**
 * What the rules say of a purchase, all of them.
 *
 * @param reasons in order of code, then line; empty when it is permitted
 * @param findings by line, with the permits that are used when it is permitted
 */
public record PurchaseVerdict(
        boolean bulk, List<Reason> reasons, List<Reason> warnings, Basis basis, List<LineFinding> findings) {
    public PurchaseVerdict {
        reasons = List.copyOf(reasons);
        warnings = List.copyOf(warnings);
        findings = List.copyOf(findings);
    }

    /** Whether no rule forbids it. */
    public boolean permitted() {
        return reasons.isEmpty();
    }
}
