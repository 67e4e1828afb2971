package io.seatledger.domain.purchase;

import io.seatledger.domain.agent.AgentState;
import io.seatledger.domain.product.ProductState;
import io.seatledger.domain.purchase.LineFinding.Outcome;
import io.seatledger.events.value.ActiveEnrollmentRule;
import io.seatledger.events.value.EnrollmentFact;
import io.seatledger.events.value.EnrollmentPhase;
import io.seatledger.events.value.EnrollmentResult;
import io.seatledger.events.value.Listing;
import io.seatledger.events.value.RepurchasePolicy;
import io.seatledger.events.value.RequestedLine;
import java.util.List;

/**
 * R8 to R12, line by line: what an enrollment of the agent's own learner identity does to the line, and which permits
 * are needed. Lines take uses of permits in their order.
 */
final class RepurchaseJudgement {
    private final PurchaseRequest request;
    private final AgentState agent;
    private final PurchaseFacts facts;
    private final PermitPurse permits;

    private RepurchaseJudgement(PurchaseRequest request, AgentState agent, PurchaseFacts facts) {
        this.request = request;
        this.agent = agent;
        this.facts = facts;
        this.permits = PermitPurse.of(agent.permits(), request.storeId(), request.at());
    }

    static List<LineFinding> of(PurchaseRequest request, AgentState agent, PurchaseFacts facts) {
        RepurchaseJudgement judgement = new RepurchaseJudgement(request, agent, facts);
        return request.lines().stream().map(judgement::judge).toList();
    }

    private LineFinding judge(RequestedLine line) {
        ProductState product = facts.product(line.productId());
        if (!product.known()) {
            return new LineFinding(line, null, null, Outcome.CLEAR, null);
        }
        String courseId = product.courseId();
        String learnerId = agent.learnerId();
        EnrollmentFact enrollment =
                learnerId == null ? null : facts.enrollment(courseId).factAt(request.at(), courseId, learnerId);
        if (enrollment == null) {
            return new LineFinding(line, courseId, null, Outcome.CLEAR, null);
        }
        Outcome outcome = outcome(enrollment, line.productId());
        String permitId = outcome.blocked() ? permits.use(courseId) : null;
        return new LineFinding(line, courseId, enrollment, permitId == null ? outcome : Outcome.OVERRIDDEN, permitId);
    }

    private Outcome outcome(EnrollmentFact enrollment, String productId) {
        if (enrollment.active()) {
            return switch (activeRule(productId)) {
                case BLOCK -> Outcome.ACTIVE_BLOCKED;
                case WARN -> Outcome.ACTIVE_WARNED;
                case ALLOW -> Outcome.ACTIVE_ALLOWED;
            };
        }
        if (enrollment.phase() != EnrollmentPhase.FINISHED) {
            return Outcome.CLEAR;
        }
        RepurchasePolicy allowed = facts.store().policy().repurchase();
        // Finished without a word on the result: not known to have failed, so the rule for passed courses judges it.
        if (enrollment.result() == EnrollmentResult.FAILING) {
            return allowed.failed() ? Outcome.FAILED_ALLOWED : Outcome.FAILED_BLOCKED;
        }
        return allowed.passed() ? Outcome.PASSED_ALLOWED : Outcome.PASSED_BLOCKED;
    }

    private ActiveEnrollmentRule activeRule(String productId) {
        Listing listing = facts.store().listing(productId);
        ActiveEnrollmentRule override = listing == null ? null : listing.activeEnrollment();
        return override == null ? facts.store().policy().activeEnrollment() : override;
    }
}
