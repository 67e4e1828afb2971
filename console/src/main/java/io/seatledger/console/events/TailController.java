package io.seatledger.console.events;

import io.seatledger.console.api.Api;
import io.seatledger.console.api.ApiAnswer;
import io.seatledger.console.api.ApiRequest;
import io.seatledger.console.show.Cell;
import io.seatledger.console.show.Column;
import io.seatledger.console.show.Show;
import io.seatledger.console.show.Table;
import io.seatledger.platform.web.OpenToAll;
import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;
import tools.jackson.databind.JsonNode;

/** Shows events as they come, the newest on top. */
@Controller
@OpenToAll
class TailController {
    private static final String EVENTS = "/v1/audit/events";
    private static final int SHOWN_AT_FIRST = 25;
    private static final List<String> FILTERS = List.of("type", "aggregate", "agentId", "actor", "correlationId");
    private static final List<Column> COLUMNS = List.of(
            Column.of("Position", "position", Show.CODE).to("/console/events/{position}"),
            Column.of("Recorded", "recordedAt", Show.TIME),
            Column.of("Type", "type", Show.CODE),
            Column.of("Stream", "stream", Show.CODE),
            Column.of("By", "metadata.by", Show.CODE),
            Column.of("For", "metadata.onBehalfOf", Show.CODE));

    @GetMapping("/console/events/live")
    String live(@RequestParam Map<String, String> address, Api api, Model model) {
        long head = api.get("/v1/ledger").body().path("position").asLong();
        shown(address, Math.max(0, head - SHOWN_AT_FIRST), api, model);
        model.addAttribute("columns", COLUMNS);
        return "console/tail";
    }

    /** What came since a position: rows for the top of the table, and the next question. */
    @GetMapping("/console/events/live/since")
    String since(
            @RequestParam Map<String, String> address,
            @RequestParam(defaultValue = "0") long after,
            Api api,
            Model model) {
        shown(address, Math.max(0, after), api, model);
        return "console/tail :: since";
    }

    private static void shown(Map<String, String> address, long after, Api api, Model model) {
        Map<String, String> query = new LinkedHashMap<>();
        FILTERS.forEach(name -> query.put(name, address.getOrDefault(name, "")));
        query.put("after", Long.toString(after));
        ApiAnswer answer = api.get(EVENTS, Map.of(), query);
        List<List<Cell>> rows = new ArrayList<>(Table.rows(COLUMNS, answer.items()));
        long last = after;
        for (JsonNode item : answer.items()) {
            last = item.path("position").asLong();
        }
        if (answer.body().path("nextCursor").isNull()) {
            last = Math.max(last, answer.position().orElse(last));
        }
        Collections.reverse(rows);
        query.put("after", Long.toString(last));
        model.addAttribute("rows", rows);
        model.addAttribute("next", ApiRequest.path("/console/events/live/since", Map.of(), query));
    }
}
