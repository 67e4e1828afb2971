package io.seatledger.command.seat;

import io.seatledger.command.domain.Actor;
import io.seatledger.command.domain.Ledger;
import io.seatledger.domain.group.GroupChain;
import io.seatledger.events.value.Reason;
import io.seatledger.events.value.RefusalCode;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * R37: whether the actor may move a seat into a group; an agent needs rights on both, staff on none.
 *
 * @param target the group to be, {@code null} for no group
 */
public record GroupRights(@Nullable String target, boolean known, boolean permitted) {

    public static GroupRights of(SeatCase seat, @Nullable String target, Actor actor, Ledger ledger) {
        GroupChain chain = GroupChain.from(target, ledger);
        boolean known = target == null || chain.known();
        return new GroupRights(
                target, known, may(actor, target, chain) && may(actor, seat.groupId(), from(seat, ledger)));
    }

    private static GroupChain from(SeatCase seat, Ledger ledger) {
        return GroupChain.from(seat.groupId(), ledger);
    }

    private static boolean may(Actor actor, @Nullable String groupId, GroupChain chain) {
        String agentId = actor.agentId();
        return agentId == null || groupId == null || chain.grants(agentId);
    }

    public List<Reason> reasons() {
        if (!known) {
            return List.of(reason(RefusalCode.GROUP_UNKNOWN, "There is no group " + target + '.'));
        }
        return permitted
                ? List.of()
                : List.of(reason(
                        RefusalCode.GROUP_NOT_PERMITTED,
                        "The agent needs a grant on the group the seat leaves and on the one it enters."));
    }

    private Reason reason(RefusalCode code, String message) {
        return Reason.of(code, message, target == null ? Map.of() : Map.of("groupId", target));
    }
}
