package io.seatledger.domain.purchase;

import io.seatledger.domain.purchase.LineFinding.Outcome;
import io.seatledger.events.value.Reason;
import io.seatledger.events.value.RefusalCode;
import java.util.List;

/** R10: a course that the agent's own learner identity failed is bought again only where the store allows it. */
final class FailedCourseIsNotRepurchasedRule implements PurchaseRule {
    @Override
    public List<Reason> reasons(PurchaseCase purchase) {
        return EnrollmentReasons.of(
                purchase, Outcome.FAILED_BLOCKED, RefusalCode.REPURCHASE_FAILED_NOT_ALLOWED, "finished and failed");
    }
}
