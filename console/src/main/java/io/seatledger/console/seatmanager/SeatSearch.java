package io.seatledger.console.seatmanager;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** Which seats are looked for; as it stands in the page's address. */
record SeatSearch(String orderId, String line, String state, String learner, String cursor) {
    private static final List<String> STATES =
            List.of("AVAILABLE", "AWAITING", "ASSIGNED", "APPROVAL_PENDING", "PENDING", "RETURN_PENDING", "EXPIRED");

    private static final String PAGE = "25";

    static SeatSearch of(Map<String, String> address) {
        return new SeatSearch(
                of(address, "orderId"),
                of(address, "line"),
                of(address, "state"),
                of(address, "learner"),
                of(address, "cursor"));
    }

    private static String of(Map<String, String> address, String name) {
        return address.getOrDefault(name, "").strip();
    }

    /** States in which something can be done with a seat, the most wanted first. */
    public List<String> states() {
        return STATES;
    }

    /** Whether nothing is looked for yet: an order is to be chosen first. */
    boolean isEmpty() {
        return orderId.isEmpty() && learner.isEmpty() && state.isEmpty();
    }

    Map<String, String> query() {
        Map<String, String> query = address();
        query.put("limit", PAGE);
        return query;
    }

    Map<String, String> address() {
        Map<String, String> address = new LinkedHashMap<>();
        address.put("orderId", orderId);
        address.put("line", line);
        address.put("state", state);
        address.put("learner", learner);
        address.put("cursor", cursor);
        return address;
    }
}
