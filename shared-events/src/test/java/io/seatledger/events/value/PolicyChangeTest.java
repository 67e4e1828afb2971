package io.seatledger.events.value;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;

class PolicyChangeTest {
    private static PolicyChange returns(Boolean allowed, Integer windowDays, Patch<Disposition> disposition) {
        return new PolicyChange(
                null,
                null,
                null,
                null,
                null,
                null,
                null,
                null,
                null,
                new PolicyChange.Returns(allowed, windowDays, disposition),
                null);
    }

    private static PolicyChange accepting(AgreementKind... kinds) {
        return new PolicyChange(null, List.of(kinds), null, null, null, null, null, null, null, null, null);
    }

    @Test
    void what_is_not_named_stays() {
        assertThat(PolicyChange.NOTHING.over(StorePolicy.DEFAULT)).isEqualTo(StorePolicy.DEFAULT);
    }

    @Test
    void everything_can_change_at_once() {
        StorePolicy all = new PolicyChange(
                        SaleModel.WHOLESALE,
                        List.of(AgreementKind.PURCHASING_AGENT),
                        ActiveEnrollmentRule.ALLOW,
                        new PolicyChange.Repurchase(true, true),
                        IdentitySeparation.FORBID,
                        true,
                        7,
                        SeatRelease.PLACED,
                        AgentUnassign.REQUEST,
                        new PolicyChange.Returns(false, 9, Patch.set(Disposition.RETIRE)),
                        new PolicyChange.RedemptionLink(1, 2, 3))
                .over(StorePolicy.DEFAULT);

        assertThat(all)
                .isEqualTo(new StorePolicy(
                        SaleModel.WHOLESALE,
                        List.of(AgreementKind.PURCHASING_AGENT),
                        ActiveEnrollmentRule.ALLOW,
                        new RepurchasePolicy(true, true),
                        IdentitySeparation.FORBID,
                        true,
                        7,
                        SeatRelease.PLACED,
                        AgentUnassign.REQUEST,
                        new ReturnPolicy(false, 9, Disposition.RETIRE),
                        new RedemptionLinkPolicy(1, 2, 3)));
    }

    @Test
    void it_merges_at_every_level() {
        PolicyChange onlyFailed = new PolicyChange(
                null, null, null, new PolicyChange.Repurchase(true, null), null, null, null, null, null, null, null);

        assertThat(onlyFailed.over(StorePolicy.DEFAULT).repurchase()).isEqualTo(new RepurchasePolicy(true, false));
        assertThat(returns(null, 5, Patch.leave()).over(StorePolicy.DEFAULT).returns())
                .isEqualTo(new ReturnPolicy(true, 5, null));
    }

    @Test
    void the_disposition_can_be_set_left_and_cleared() {
        StorePolicy set = returns(null, null, Patch.set(Disposition.REISSUE)).over(StorePolicy.DEFAULT);

        assertThat(set.returns().disposition()).isEqualTo(Disposition.REISSUE);
        assertThat(returns(null, 1, Patch.leave()).over(set).returns().disposition())
                .isEqualTo(Disposition.REISSUE);
        assertThat(returns(null, null, Patch.clear()).over(set).returns().disposition())
                .isNull();
    }

    @Test
    void kinds_of_agreement_are_kept_in_enum_order_without_repeats() {
        StorePolicy after = accepting(
                        AgreementKind.PURCHASING_AGENT, AgreementKind.WHOLESALE, AgreementKind.PURCHASING_AGENT)
                .over(StorePolicy.DEFAULT);

        assertThat(after.acceptedAgreements()).containsExactly(AgreementKind.WHOLESALE, AgreementKind.PURCHASING_AGENT);
    }
}
