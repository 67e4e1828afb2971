package io.seatledger.domain.purchase;

import io.seatledger.events.value.Reason;
import io.seatledger.events.value.RefusalCode;
import java.util.List;
import java.util.Map;

/** R7: a group named exists and is granted to the agent, itself or by an ancestor; the store may require one. */
final class GroupIsPermittedRule implements PurchaseRule {
    @Override
    public List<Reason> reasons(PurchaseCase purchase) {
        String groupId = purchase.request().groupId();
        if (groupId == null) {
            return purchase.policy().groupRequired()
                    ? List.of(
                            Reason.of(RefusalCode.GROUP_REQUIRED, "This store sells only to a named group.", Map.of()))
                    : List.of();
        }
        if (!purchase.facts().groups().known()) {
            return List.of(Reason.of(
                    RefusalCode.GROUP_UNKNOWN, "There is no group " + groupId + '.', Map.of("groupId", groupId)));
        }
        String agentId = purchase.request().agentId();
        return purchase.facts().groups().grants(agentId)
                ? List.of()
                : List.of(Reason.of(
                        RefusalCode.GROUP_NOT_PERMITTED,
                        "Agent " + agentId + " is granted neither on group " + groupId + " nor on one above it.",
                        Map.of("groupId", groupId, "agentId", agentId)));
    }
}
