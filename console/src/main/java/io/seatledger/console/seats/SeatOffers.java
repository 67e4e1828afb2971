package io.seatledger.console.seats;

import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import tools.jackson.databind.JsonNode;

/** The actions of the console behind those that a seat allows. */
public final class SeatOffers {
    private static final Map<String, String> ACTIONS = Map.of(
            "ASSIGN", "assign",
            "SEND_LINK", "send-link",
            "RESEND_LINK", "resend-link",
            "CANCEL_LINK", "cancel-link",
            "UNASSIGN", "unassign",
            "REQUEST_UNASSIGNMENT", "request-unassignment",
            "TRANSFER", "transfer",
            "SET_OWNER_GROUP", "owner-group",
            "RETURN", "return-seats");

    /** Every action that some seat allows. */
    public static final Set<String> ALL = Set.copyOf(ACTIONS.values());

    private SeatOffers() {}

    /** Names of actions, in the order in which the API allows them. */
    public static List<String> of(JsonNode seat) {
        return seat.path("allowedActions")
                .valueStream()
                .map(each -> ACTIONS.get(each.asString("")))
                .flatMap(Stream::ofNullable)
                .toList();
    }

    /** What the forms of a seat know beforehand. */
    public static Map<String, String> values(String seatId, String groupId) {
        return Map.of("{seatId}", seatId, "seatIds", seatId, "groupId", groupId);
    }
}
