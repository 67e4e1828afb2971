package io.seatledger.domain.purchase;

import io.seatledger.domain.purchase.LineFinding.Outcome;
import io.seatledger.events.value.Reason;
import io.seatledger.events.value.RefusalCode;
import java.util.List;

/** R9: an active enrollment of the agent's own learner identity blocks, warns or passes, as the store or listing says. */
final class LearnerIsNotEnrolledRule implements PurchaseRule {
    @Override
    public List<Reason> reasons(PurchaseCase purchase) {
        return EnrollmentReasons.of(purchase, Outcome.ACTIVE_BLOCKED, RefusalCode.ACTIVE_ENROLLMENT, "is enrolled in");
    }

    @Override
    public List<Reason> warnings(PurchaseCase purchase) {
        return EnrollmentReasons.of(purchase, Outcome.ACTIVE_WARNED, RefusalCode.ACTIVE_ENROLLMENT, "is enrolled in");
    }
}
