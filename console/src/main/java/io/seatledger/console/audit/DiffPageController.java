package io.seatledger.console.audit;

import io.seatledger.console.api.Api;
import io.seatledger.console.api.ApiAnswer;
import io.seatledger.console.api.ApiRequest;
import io.seatledger.console.events.Difference;
import io.seatledger.console.show.Cell;
import io.seatledger.console.show.Show;
import io.seatledger.platform.web.OpenToAll;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;
import tools.jackson.databind.JsonNode;

/** Shows two moments side by side. */
@Controller
@OpenToAll
class DiffPageController {
    private static final List<String> PARAMETERS = List.of("from", "to", "kind", "id", "storeId", "agentId", "cursor");
    private static final List<String> KINDS = List.of("agent", "group", "order", "product", "seat", "store");

    @GetMapping("/console/diff")
    String diff(@RequestParam Map<String, String> address, Api api, Model model) {
        Map<String, String> asked = new LinkedHashMap<>();
        PARAMETERS.forEach(
                name -> asked.put(name, address.getOrDefault(name, "").strip()));
        model.addAttribute("asked", asked);
        model.addAttribute("kinds", KINDS);
        if (address.containsKey("from") && address.containsKey("to")) {
            ApiAnswer answer = api.get("/v1/audit/diff", Map.of(), asked);
            model.addAttribute("differences", Difference.of(answer.body()));
            model.addAttribute("events", events(answer.body().path("events")));
            model.addAttribute("inventory", inventory(answer.body().path("inventory")));
            String next = answer.body().path("nextCursor").asString("");
            if (!next.isEmpty()) {
                asked.put("cursor", next);
                model.addAttribute("next", ApiRequest.path("/console/diff", Map.of(), asked));
            }
        }
        return "console/diff";
    }

    private static Map<String, Cell> events(JsonNode counts) {
        Map<String, Cell> cells = new LinkedHashMap<>();
        counts.propertyStream().forEach(each -> cells.put(each.getKey(), Show.NUMBER.cell(each.getValue())));
        return cells;
    }

    /** Store, product, count, before, after: only the counts that differ. */
    private static List<List<Cell>> inventory(JsonNode rows) {
        return rows.valueStream()
                .flatMap(row -> row.path("to")
                        .propertyStream()
                        .filter(count ->
                                !count.getValue().equals(row.path("from").path(count.getKey())))
                        .map(count -> List.of(
                                Show.CODE.cell(row.path("storeId")),
                                Show.CODE.cell(row.path("productId")),
                                Cell.text(count.getKey()),
                                Show.TEXT.cell(row.path("from").path(count.getKey())),
                                Show.TEXT.cell(count.getValue()))))
                .toList();
    }
}
