package io.seatledger.command.returns.open;

import io.seatledger.command.domain.Actor;
import io.seatledger.command.returns.ReturnCommand;
import java.time.Instant;

/** Give seats of one order back. */
public record OpenReturn(String returnId, String orderId, Wanted wanted, String reason, Actor actor, Instant acceptedAt)
        implements ReturnCommand {

    /** Which side asks: an agent is the same with a key of its own and behind a store's machine. */
    String requestedBy() {
        String agentId = actor.agentId();
        return agentId == null ? actor.name() : sideOf(agentId);
    }

    /** The name of an agent's side. */
    public static String sideOf(String agentId) {
        return "agent:" + agentId;
    }
}
