package io.seatledger.platform.json;

import io.seatledger.events.value.ActiveEnrollmentRule;
import io.seatledger.events.value.AgentUnassign;
import io.seatledger.events.value.AgreementKind;
import io.seatledger.events.value.Disposition;
import io.seatledger.events.value.IdentitySeparation;
import io.seatledger.events.value.Patch;
import io.seatledger.events.value.PolicyChange;
import io.seatledger.events.value.SaleModel;
import io.seatledger.events.value.SeatRelease;
import io.seatledger.events.value.StorePolicy;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.Size;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Any subset of the policy; what is not named stays, at every level. */
public record StorePolicyBody(
        Settable<SaleModel> saleModel,
        Settable<@Size(min = 1, max = 2) List<AgreementKind>> acceptedAgreements,
        Settable<ActiveEnrollmentRule> activeEnrollment,
        Settable<RepurchaseBody> repurchase,
        Settable<IdentitySeparation> identitySeparation,
        Settable<Boolean> groupRequired,
        Settable<@Min(1) @Max(StorePolicy.QUANTITY_CEILING) Integer> maxQuantity,
        Settable<SeatRelease> releaseSeatsOn,
        Settable<AgentUnassign> agentUnassign,
        Settable<ReturnsBody> returns,
        Settable<RedemptionLinkBody> redemptionLink) {
    private static final int DAYS_MAX = 36_500;
    private static final int RESENDS_MAX = 1_000;
    private static final int SECONDS_MAX = 86_400;

    /** The same as a change. */
    public PolicyChange toChange() {
        RepurchaseBody buyAgain = repurchase.value();
        ReturnsBody giveBack = returns.value();
        RedemptionLinkBody link = redemptionLink.value();
        return new PolicyChange(
                saleModel.value(),
                acceptedAgreements.value(),
                activeEnrollment.value(),
                buyAgain == null ? null : buyAgain.toChange(),
                identitySeparation.value(),
                groupRequired.value(),
                maxQuantity.value(),
                releaseSeatsOn.value(),
                agentUnassign.value(),
                giveBack == null ? null : giveBack.toChange(),
                link == null ? null : link.toChange());
    }

    /** Repurchase of finished courses. */
    public record RepurchaseBody(Settable<Boolean> failed, Settable<Boolean> passed) {
        PolicyChange.Repurchase toChange() {
            return new PolicyChange.Repurchase(failed.value(), passed.value());
        }
    }

    /** Returns; the disposition may be cleared. */
    public record ReturnsBody(
            Settable<Boolean> allowed,
            Settable<@Min(0) @Max(DAYS_MAX) Integer> windowDays,
            Settable<@Nullable Disposition> disposition) {
        PolicyChange.Returns toChange() {
            return new PolicyChange.Returns(
                    allowed.value(), windowDays.value(), new Patch<>(disposition.given(), disposition.value()));
        }
    }

    /** Redemption links. */
    public record RedemptionLinkBody(
            Settable<@Min(0) @Max(DAYS_MAX) Integer> ttlDays,
            Settable<@Min(0) @Max(SECONDS_MAX) Integer> resendIntervalSeconds,
            Settable<@Min(0) @Max(RESENDS_MAX) Integer> maxResends) {
        PolicyChange.RedemptionLink toChange() {
            return new PolicyChange.RedemptionLink(ttlDays.value(), resendIntervalSeconds.value(), maxResends.value());
        }
    }
}
