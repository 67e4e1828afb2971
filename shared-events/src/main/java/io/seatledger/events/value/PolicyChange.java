package io.seatledger.events.value;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * The points at which a store's policy is to change; {@code null} leaves a point as it is, at every level.
 *
 * @param acceptedAgreements in any order, never empty
 * @param maxQuantity 1 to {@value StorePolicy#QUANTITY_CEILING}
 */
public record PolicyChange(
        @Nullable SaleModel saleModel,
        @Nullable List<AgreementKind> acceptedAgreements,
        @Nullable ActiveEnrollmentRule activeEnrollment,
        @Nullable Repurchase repurchase,
        @Nullable IdentitySeparation identitySeparation,
        @Nullable Boolean groupRequired,
        @Nullable Integer maxQuantity,
        @Nullable SeatRelease releaseSeatsOn,
        @Nullable AgentUnassign agentUnassign,
        @Nullable Returns returns,
        @Nullable RedemptionLink redemptionLink) {
    /** Changes nothing. */
    public static final PolicyChange NOTHING =
            new PolicyChange(null, null, null, null, null, null, null, null, null, null, null);

    /** The switches of repurchase. */
    public record Repurchase(
            @Nullable Boolean failed, @Nullable Boolean passed) {
        RepurchasePolicy over(RepurchasePolicy before) {
            return new RepurchasePolicy(or(failed, before.failed()), or(passed, before.passed()));
        }
    }

    /** Returns; the disposition can also be cleared, so that money decides. */
    public record Returns(
            @Nullable Boolean allowed, @Nullable Integer windowDays, Patch<Disposition> disposition) {
        ReturnPolicy over(ReturnPolicy before) {
            return new ReturnPolicy(
                    or(allowed, before.allowed()),
                    or(windowDays, before.windowDays()),
                    disposition.over(before.disposition()));
        }
    }

    /** Redemption links. */
    public record RedemptionLink(
            @Nullable Integer ttlDays,
            @Nullable Integer resendIntervalSeconds,
            @Nullable Integer maxResends) {
        RedemptionLinkPolicy over(RedemptionLinkPolicy before) {
            return new RedemptionLinkPolicy(
                    or(ttlDays, before.ttlDays()),
                    or(resendIntervalSeconds, before.resendIntervalSeconds()),
                    or(maxResends, before.maxResends()));
        }
    }

    /** The whole policy after the change. */
    public StorePolicy over(StorePolicy before) {
        return new StorePolicy(
                or(saleModel, before.saleModel()),
                acceptedAgreements == null ? before.acceptedAgreements() : inEnumOrder(acceptedAgreements),
                or(activeEnrollment, before.activeEnrollment()),
                repurchase == null ? before.repurchase() : repurchase.over(before.repurchase()),
                or(identitySeparation, before.identitySeparation()),
                or(groupRequired, before.groupRequired()),
                or(maxQuantity, before.maxQuantity()),
                or(releaseSeatsOn, before.releaseSeatsOn()),
                or(agentUnassign, before.agentUnassign()),
                returns == null ? before.returns() : returns.over(before.returns()),
                redemptionLink == null ? before.redemptionLink() : redemptionLink.over(before.redemptionLink()));
    }

    private static <T> T or(@Nullable T named, T before) {
        return named == null ? before : named;
    }

    private static List<AgreementKind> inEnumOrder(List<AgreementKind> kinds) {
        return kinds.stream().distinct().sorted().toList();
    }
}
