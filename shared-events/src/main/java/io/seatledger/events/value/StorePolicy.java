package io.seatledger.events.value;

import java.util.List;

/**
 * All a store decides for itself. Every change is an event and raises the store's policy version.
 *
 * @param acceptedAgreements kinds that open bulk purchasing here, in enum order, never empty
 * @param groupRequired whether every purchase must name a group (R7)
 * @param maxQuantity most seats of one order line, 1 to {@value #QUANTITY_CEILING} (R2)
 */
public record StorePolicy(
        SaleModel saleModel,
        List<AgreementKind> acceptedAgreements,
        ActiveEnrollmentRule activeEnrollment,
        RepurchasePolicy repurchase,
        IdentitySeparation identitySeparation,
        boolean groupRequired,
        int maxQuantity,
        SeatRelease releaseSeatsOn,
        AgentUnassign agentUnassign,
        ReturnPolicy returns,
        RedemptionLinkPolicy redemptionLink) {
    /** Default and ceiling of {@link #maxQuantity}. */
    public static final int QUANTITY_CEILING = 100_000;

    /** What a store starts with. */
    public static final StorePolicy DEFAULT = new StorePolicy(
            SaleModel.RETAIL,
            List.of(AgreementKind.WHOLESALE, AgreementKind.PURCHASING_AGENT),
            ActiveEnrollmentRule.BLOCK,
            new RepurchasePolicy(false, false),
            IdentitySeparation.WARN,
            false,
            QUANTITY_CEILING,
            SeatRelease.PAID,
            AgentUnassign.DIRECT,
            new ReturnPolicy(true, 30, null),
            new RedemptionLinkPolicy(30, 60, 10));

    public StorePolicy {
        acceptedAgreements = List.copyOf(acceptedAgreements);
    }
}
