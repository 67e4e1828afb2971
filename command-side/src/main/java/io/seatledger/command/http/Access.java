package io.seatledger.command.http;

import io.seatledger.command.domain.Actor;
import io.seatledger.events.order.OrderPlaced;
import io.seatledger.platform.security.Caller;
import io.seatledger.platform.security.OnBehalfOf;
import io.seatledger.platform.security.Role;
import io.seatledger.platform.web.ProblemException;
import org.jspecify.annotations.Nullable;

/** Which stores and orders a caller may touch; what is not its own answers like what does not exist. */
public final class Access {
    private Access() {}

    /** The caller as decisions know it. */
    public static Actor actor(Caller caller) {
        OnBehalfOf person = caller.onBehalfOf();
        String agentId = caller.role() == Role.AGENT ? caller.agentId() : null;
        if (person != null && person.kind() == OnBehalfOf.Kind.AGENT) {
            agentId = person.id();
        }
        boolean staff = person == null && (caller.role() == Role.ADMIN || caller.role() == Role.STORE_BACKEND);
        return new Actor(person == null ? caller.principal() : person.toString(), staff, agentId, caller.storeIds());
    }

    /**
     * Insists that the caller's key covers a store.
     *
     * @throws ProblemException 404 {@code STORE_NOT_FOUND} otherwise
     */
    public static void store(Caller caller, String storeId) {
        if (!caller.maySeeStore(storeId)) {
            throw ProblemException.notFound("STORE_NOT_FOUND", "There is no store " + storeId + '.');
        }
    }

    /**
     * Insists that the caller may buy for an agent: an agent for itself, others for whom they say they act.
     *
     * @throws ProblemException 403 otherwise
     */
    public static void agent(Caller caller, String agentId) {
        if (caller.role() == Role.AGENT && !agentId.equals(caller.agentId())) {
            throw ProblemException.forbidden("This key acts for agent " + caller.agentId() + " only.");
        }
        OnBehalfOf person = caller.onBehalfOf();
        if (person != null
                && !(person.kind() == OnBehalfOf.Kind.AGENT && person.id().equals(agentId))) {
            throw ProblemException.forbidden(
                    "On-Behalf-Of must name the agent of the purchase, agent:" + agentId + '.');
        }
    }

    /**
     * Insists that an order is there and the caller's to touch.
     *
     * @throws ProblemException 404 {@code ORDER_NOT_FOUND} otherwise
     */
    public static void order(Caller caller, String orderId, @Nullable OrderPlaced placed) {
        if (placed == null || !caller.maySeeStore(placed.storeId()) || !actsFor(caller, placed.agentId())) {
            throw ProblemException.notFound("ORDER_NOT_FOUND", "There is no order " + orderId + '.');
        }
    }

    private static boolean actsFor(Caller caller, String agentId) {
        if (caller.role() == Role.AGENT) {
            return agentId.equals(caller.agentId());
        }
        OnBehalfOf person = caller.onBehalfOf();
        return person == null
                || (person.kind() == OnBehalfOf.Kind.AGENT && person.id().equals(agentId));
    }
}
