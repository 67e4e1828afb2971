package io.seatledger.console.people;

import io.seatledger.console.action.ActionForm;
import io.seatledger.console.action.Actions;
import io.seatledger.console.api.Api;
import io.seatledger.console.api.ApiAnswer;
import io.seatledger.console.show.Cell;
import io.seatledger.console.show.Column;
import io.seatledger.console.show.Facts;
import io.seatledger.console.show.Show;
import io.seatledger.console.show.Table;
import io.seatledger.platform.web.OpenToAll;
import java.util.List;
import java.util.Map;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import tools.jackson.databind.JsonNode;

/** Shows a purchasing group: where it belongs, who may use it, and its seats. */
@Controller
@OpenToAll
class GroupPageController {
    private static final List<Column> FACTS = List.of(
            Column.of("Name", "name", Show.TEXT),
            Column.of("Short name", "shortName", Show.TEXT),
            Column.of("Organization", "organizationId", Show.CODE).to("/console/organizations/{organizationId}"),
            Column.of("Above it", "parentId", Show.CODE).to("/console/groups/{parentId}"));

    @GetMapping("/console/groups/{groupId}")
    String group(@PathVariable String groupId, Api api, Model model) {
        JsonNode group = api.get("/v1/groups/{groupId}", Map.of("groupId", groupId), Map.of())
                .body();
        ApiAnswer inventory = api.get("/v1/inventory", Map.of(), Map.of("by", "product", "groupId", groupId));
        model.addAttribute("groupId", groupId);
        model.addAttribute("facts", Facts.of(group, FACTS));
        model.addAttribute(
                "agents",
                group.path("agents")
                        .valueStream()
                        .map(each -> granted(groupId, each, api))
                        .toList());
        model.addAttribute("inventory", Table.of("Seats by product", SeatColumns.byProduct(), inventory.items()));
        model.addAttribute(
                "forms", Actions.forms(List.of("grant-group", "change-group"), values(group), api.session()));
        return "console/group";
    }

    /**
     * An agent that may use the group.
     *
     * @param forms to take it from the agent, for those who may
     */
    record Granted(Cell agent, List<ActionForm> forms) {}

    private Granted granted(String groupId, JsonNode agentId, Api api) {
        String id = agentId.asString("");
        Cell cell = Show.CODE.cell(agentId).linked("/console/agents/" + id);
        return new Granted(
                cell,
                Actions.forms(List.of("withdraw-group"), Map.of("{groupId}", groupId, "{agentId}", id), api.session()));
    }

    private static Map<String, String> values(JsonNode group) {
        return Map.of(
                "{groupId}", group.path("groupId").asString(""),
                "name", group.path("name").asString(""),
                "shortName", group.path("shortName").asString(""),
                "organizationId", group.path("organizationId").asString(""),
                "parentId", group.path("parentId").asString(""));
    }
}
