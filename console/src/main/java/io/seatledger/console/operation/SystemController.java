package io.seatledger.console.operation;

import io.seatledger.console.action.Actions;
import io.seatledger.console.api.Api;
import io.seatledger.console.api.ApiRequest;
import io.seatledger.console.show.Cell;
import io.seatledger.console.show.Column;
import io.seatledger.console.show.Facts;
import io.seatledger.console.show.Show;
import io.seatledger.platform.web.OpenToAll;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import tools.jackson.databind.JsonNode;

/** Shows whether the service is well, at a glance. */
@Controller
@OpenToAll
class SystemController {
    private static final List<Column> LEDGER = List.of(
            Column.of("Log", "state", Show.STATE),
            Column.of("Events", "position", Show.NUMBER),
            Column.of("Last event", "recordedAt", Show.TIME),
            Column.of("Every read model shows", "readModels", Show.NUMBER),
            Column.of("Seconds behind", "behindSeconds", Show.DECIMAL));

    @GetMapping("/console/system")
    String system(Api api, Model model) {
        JsonNode ledger = api.get("/v1/ledger").body();
        Map<String, Cell> facts = new LinkedHashMap<>();
        JsonNode health = api.send(ApiRequest.read("/actuator/health", Map.of(), Map.of()))
                .body();
        facts.put("Health", Show.STATE.cell(health.path("status")));
        facts.putAll(Facts.of(ledger, LEDGER));
        model.addAttribute("facts", facts);
        model.addAttribute("forms", Actions.forms(List.of("erase-person"), Map.of(), api.session()));
        return "console/system";
    }
}
