package io.seatledger.domain.purchase;

import io.seatledger.domain.purchase.LineFinding.Outcome;
import io.seatledger.events.value.Reason;
import io.seatledger.events.value.RefusalCode;
import java.util.List;

/** R11: a course that the agent's own learner identity passed is bought again only where the store allows it. */
final class PassedCourseIsNotRepurchasedRule implements PurchaseRule {
    @Override
    public List<Reason> reasons(PurchaseCase purchase) {
        return EnrollmentReasons.of(
                purchase, Outcome.PASSED_BLOCKED, RefusalCode.REPURCHASE_PASSED_NOT_ALLOWED, "finished and passed");
    }
}
