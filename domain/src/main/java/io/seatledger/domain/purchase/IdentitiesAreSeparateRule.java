package io.seatledger.domain.purchase;

import io.seatledger.events.value.IdentitySeparation;
import io.seatledger.events.value.Purpose;
import io.seatledger.events.value.Reason;
import io.seatledger.events.value.RefusalCode;
import java.util.List;
import java.util.Map;

/**
 * R13: where the store forbids it, or with a warning, an agent does not buy for itself. What it says of itself counts,
 * also when it is not linked to a learner identity.
 */
final class IdentitiesAreSeparateRule implements PurchaseRule {
    @Override
    public List<Reason> reasons(PurchaseCase purchase) {
        return when(IdentitySeparation.FORBID, purchase);
    }

    @Override
    public List<Reason> warnings(PurchaseCase purchase) {
        return when(IdentitySeparation.WARN, purchase);
    }

    private static List<Reason> when(IdentitySeparation separation, PurchaseCase purchase) {
        if (purchase.request().purpose() != Purpose.FOR_SELF
                || purchase.policy().identitySeparation() != separation) {
            return List.of();
        }
        return List.of(Reason.of(
                RefusalCode.IDENTITY_NOT_SEPARATED,
                "An agent should not buy for its own learner identity: use a separate account.",
                Map.of("agentId", purchase.request().agentId())));
    }
}
