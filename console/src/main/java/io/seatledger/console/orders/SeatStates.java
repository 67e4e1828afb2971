package io.seatledger.console.orders;

import io.seatledger.console.api.ApiRequest;
import io.seatledger.console.show.Cell;
import io.seatledger.console.show.Show;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import tools.jackson.databind.JsonNode;

/** Where the seats of an order are: per line and state how many, each number leading to those seats. */
record SeatStates(List<String> headings, List<List<Cell>> rows) {
    /** The figures of the API, and the states they count. */
    private static final Map<String, String> STATES = states();

    private static Map<String, String> states() {
        Map<String, String> states = new LinkedHashMap<>();
        states.put("pending", "PENDING");
        states.put("available", "AVAILABLE");
        states.put("approvalPending", "APPROVAL_PENDING");
        states.put("awaiting", "AWAITING");
        states.put("assigned", "ASSIGNED");
        states.put("returnPending", "RETURN_PENDING");
        states.put("returned", "RETURNED");
        states.put("expired", "EXPIRED");
        states.put("voided", "VOIDED");
        return states;
    }

    static SeatStates of(JsonNode order) {
        List<String> headings = new ArrayList<>(List.of("Line", "Seats"));
        STATES.values().forEach(state -> headings.add(Show.words(state)));
        String orderId = order.path("orderId").asString("");
        List<List<Cell>> rows = new ArrayList<>();
        for (JsonNode line : order.path("lines")) {
            rows.add(row(
                    line.path("line").asString(""),
                    line.path("seats"),
                    orderId,
                    line.path("line").asString("")));
        }
        if (rows.size() > 1) {
            rows.add(row("All", order.path("seats"), orderId, ""));
        }
        return new SeatStates(headings, rows);
    }

    private static List<Cell> row(String label, JsonNode counts, String orderId, String line) {
        List<Cell> row = new ArrayList<>(List.of(Cell.text(label)));
        row.add(count(counts.path("purchased"), orderId, line, ""));
        STATES.forEach((figure, state) -> row.add(count(counts.path(figure), orderId, line, state)));
        return row;
    }

    private static Cell count(JsonNode count, String orderId, String line, String state) {
        Cell cell = Show.NUMBER.cell(count);
        Map<String, String> filters = new LinkedHashMap<>();
        filters.put("orderId", orderId);
        filters.put("line", line);
        filters.put("state", state);
        return count.asLong() == 0 ? cell : cell.linked(ApiRequest.path("/console/seats", Map.of(), filters));
    }
}
