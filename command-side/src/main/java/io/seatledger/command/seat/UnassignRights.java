package io.seatledger.command.seat;

import io.seatledger.command.domain.Actor;
import io.seatledger.command.domain.Ledger;
import io.seatledger.domain.store.StoreState;
import io.seatledger.events.value.AgentUnassign;
import io.seatledger.events.value.Reason;
import io.seatledger.events.value.RefusalCode;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/**
 * R34: who may take a seat back from its learner. Staff always may; agents where the store lets them do so directly and
 * nobody has to decide on a request for the same.
 *
 * @param direct whether the store lets agents take seats back themselves
 */
public record UnassignRights(boolean staff, boolean direct) {

    public static UnassignRights of(SeatCase seat, Actor actor, Ledger ledger) {
        return new UnassignRights(
                actor.staff(),
                actor.staff()
                        || ledger.read(StoreState.KIND, seat.placed().storeId())
                                        .policy()
                                        .agentUnassign()
                                == AgentUnassign.DIRECT);
    }

    public List<Reason> reasons(SeatCase seat) {
        List<Reason> reasons = new ArrayList<>();
        if (!direct) {
            reasons.add(Reason.of(
                    RefusalCode.UNASSIGN_NOT_PERMITTED,
                    "Agents of this store ask for it: send an unassignment request.",
                    Map.of("seatId", seat.id())));
        }
        String requestId = seat.seat().requestId();
        if (!staff && requestId != null && OpenRequest.isOpen(seat)) {
            reasons.add(SeatReasons.requestOpen(seat, requestId));
        }
        return reasons;
    }
}
