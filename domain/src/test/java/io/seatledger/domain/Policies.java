package io.seatledger.domain;

import io.seatledger.events.value.ActiveEnrollmentRule;
import io.seatledger.events.value.AgentUnassign;
import io.seatledger.events.value.AgreementKind;
import io.seatledger.events.value.IdentitySeparation;
import io.seatledger.events.value.PolicyChange;
import io.seatledger.events.value.SaleModel;
import io.seatledger.events.value.SeatRelease;
import java.util.List;

/** Changes of a store's policy at one point. */
public final class Policies {
    private Policies() {}

    public static PolicyChange saleModel(SaleModel model) {
        return new PolicyChange(model, null, null, null, null, null, null, null, null, null, null);
    }

    public static PolicyChange accepting(AgreementKind... kinds) {
        return new PolicyChange(
                SaleModel.WHOLESALE, List.of(kinds), null, null, null, null, null, null, null, null, null);
    }

    public static PolicyChange activeEnrollment(ActiveEnrollmentRule rule) {
        return new PolicyChange(null, null, rule, null, null, null, null, null, null, null, null);
    }

    public static PolicyChange repurchase(boolean failed, boolean passed) {
        return new PolicyChange(
                null,
                null,
                null,
                new PolicyChange.Repurchase(failed, passed),
                null,
                null,
                null,
                null,
                null,
                null,
                null);
    }

    public static PolicyChange separation(IdentitySeparation separation) {
        return new PolicyChange(null, null, null, null, separation, null, null, null, null, null, null);
    }

    public static PolicyChange groupRequired() {
        return new PolicyChange(null, null, null, null, null, true, null, null, null, null, null);
    }

    public static PolicyChange maxQuantity(int maximum) {
        return new PolicyChange(SaleModel.WHOLESALE, null, null, null, null, null, maximum, null, null, null, null);
    }

    public static PolicyChange releaseSeatsOn(SeatRelease moment) {
        return new PolicyChange(SaleModel.WHOLESALE, null, null, null, null, null, null, moment, null, null, null);
    }

    public static PolicyChange agentUnassign(AgentUnassign how) {
        return new PolicyChange(null, null, null, null, null, null, null, null, how, null, null);
    }
}
