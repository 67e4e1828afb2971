package io.seatledger.domain.purchase;

import io.seatledger.domain.agent.AgentState;
import io.seatledger.domain.agent.Agreement;
import io.seatledger.events.value.Basis;
import io.seatledger.events.value.Reason;
import java.util.List;
import java.util.function.Function;
import java.util.stream.Stream;

/**
 * The purchase decision: R1 to R13, all reasons at once. Pure: the same function serves the purchase, the dry run and the
 * rehearsal of another policy.
 */
public final class PurchasePolicy {
    /** Every rule speaks for itself; R6 is what remains when R4 and R5 are silent, R8 and R12 are part of the findings. */
    static final List<PurchaseRule> RULES = List.of(
            new StoreIsOpenRule(),
            new ProductIsSoldHereRule(),
            new QuantityIsInRangeRule(),
            new AgentIsInGoodStandingRule(),
            new BulkNeedsAgreementRule(),
            new BulkNeedsWholesaleRule(),
            new GroupIsPermittedRule(),
            new LearnerIsNotEnrolledRule(),
            new FailedCourseIsNotRepurchasedRule(),
            new PassedCourseIsNotRepurchasedRule(),
            new IdentitiesAreSeparateRule());

    private PurchasePolicy() {}

    /** What the rules say, for a store that is known. */
    public static PurchaseVerdict judge(PurchaseRequest request, AgentState agent, PurchaseFacts facts) {
        PurchaseCase purchase = PurchaseCase.of(request, agent, facts);
        return new PurchaseVerdict(
                purchase.bulk(),
                collect(rule -> rule.reasons(purchase)),
                collect(rule -> rule.warnings(purchase)),
                basis(purchase),
                purchase.findings());
    }

    private static List<Reason> collect(Function<PurchaseRule, List<Reason>> part) {
        return Reason.inOrder(
                RULES.stream().flatMap(rule -> part.apply(rule).stream()).toList());
    }

    private static Basis basis(PurchaseCase purchase) {
        Agreement agreement = purchase.bulk() ? BulkNeedsAgreementRule.inForce(purchase) : null;
        List<LineFinding> findings = purchase.findings();
        return new Basis(
                purchase.facts().store().policyVersion(),
                agreement == null ? null : agreement.agreementId(),
                findings.stream()
                        .filter(LineFinding::weighs)
                        .flatMap(finding -> Stream.ofNullable(finding.enrollment()))
                        .findFirst()
                        .orElse(null),
                findings.stream()
                        .flatMap(finding -> Stream.ofNullable(finding.permitId()))
                        .findFirst()
                        .orElse(null),
                findings.stream().map(LineFinding::basis).toList());
    }
}
