package io.seatledger.console.people;

import io.seatledger.console.action.ActionForm;
import io.seatledger.console.action.Actions;
import io.seatledger.console.api.Api;
import io.seatledger.console.api.ApiAnswer;
import io.seatledger.console.show.Column;
import io.seatledger.console.show.Facts;
import io.seatledger.console.show.Show;
import io.seatledger.console.show.Table;
import io.seatledger.console.timeline.Timeline;
import io.seatledger.platform.web.OpenToAll;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.MissingNode;

/** Shows where an agent stands: what it may buy on, what it bought, and when it was turned away. */
@Controller
@OpenToAll
class AgentPageController {
    private static final List<Column> FACTS = List.of(
            Column.of("Status", "status", Show.STATE),
            Column.of("Name", "name", Show.TEXT),
            Column.of("E-mail", "email", Show.TEXT),
            Column.of("Organization", "organizationId", Show.CODE).to("/console/organizations/{organizationId}"),
            Column.of("Own learner identity", "learnerId", Show.CODE).to("/console/seats?learner={learnerId}"));

    private static final List<Column> PERMITS = List.of(
            Column.of("Permit", "permitId", Show.CODE),
            Column.of("Course", "courseId", Show.CODE),
            Column.of("Only in store", "storeId", Show.CODE),
            Column.of("Until", "expiresAt", Show.TIME),
            Column.of("Uses left", "usesLeft", Show.NUMBER),
            Column.of("Why", "reason", Show.TEXT));

    private static final List<Column> ENROLLMENTS = List.of(
            Column.of("Course", "courseId", Show.CODE),
            Column.of("Phase", "phase", Show.STATE),
            Column.of("Result", "result", Show.STATE),
            Column.of("Ends", "expiresAt", Show.TIME),
            Column.of("Active", "active", Show.FLAG));

    private static final String FEW = "5";

    @GetMapping("/console/agents/{agentId}")
    String agent(@PathVariable String agentId, Api api, Model model) {
        JsonNode agent = api.at("/v1/agents/{agentId}", Map.of("agentId", agentId), Map.of())
                .body();
        model.addAttribute("agentId", agentId);
        model.addAttribute("facts", Facts.of(agent, FACTS));
        model.addAttribute("agreements", Table.of("Agreements", agreements(agentId), agent.path("agreements")));
        model.addAttribute("permits", Table.of("Repurchase permits", PERMITS, agent.path("permits")));
        model.addAttribute(
                "enrollments",
                Table.of("Enrollments of its own learner identity", ENROLLMENTS, agent.path("enrollments")));
        model.addAttribute(
                "refusals",
                items(api.tryGet(
                                "/v1/decisions",
                                Map.of(),
                                Map.of("agentId", agentId, "outcome", "REFUSED", "limit", FEW)))
                        .valueStream()
                        .map(Refusal::of)
                        .toList());
        ApiAnswer inventory = api.at("/v1/inventory", Map.of(), Map.of("by", "product", "agentId", agentId));
        model.addAttribute("inventory", Table.of("Seats by product", SeatColumns.byProduct(), inventory.items()));
        model.addAttribute("timeline", Timeline.of("agents", agentId, "", api));
        model.addAttribute("forms", forms(agent, api));
        return "console/agent";
    }

    private static JsonNode items(@Nullable ApiAnswer answer) {
        return answer == null ? MissingNode.getInstance() : answer.body().path("items");
    }

    private static List<Column> agreements(String agentId) {
        return List.of(
                Column.of("Agreement", "agreementId", Show.CODE)
                        .to("/console/agents/" + agentId + "/agreements/{agreementId}"),
                Column.of("Status", "status", Show.STATE),
                Column.of("Kind", "kind", Show.STATE),
                Column.of("From", "effectiveFrom", Show.TEXT),
                Column.of("Last day", "expiresOn", Show.TEXT),
                Column.of("Only for stores", "storeIds", Show.CODE),
                Column.of("Document", "documentReference", Show.TEXT));
    }

    private List<ActionForm> forms(JsonNode agent, Api api) {
        boolean suspended = "SUSPENDED".equals(agent.path("status").asString(""));
        Map<String, String> values = Map.of(
                "{agentId}", agent.path("agentId").asString(""),
                "name", agent.path("name").asString(""),
                "email", agent.path("email").asString(""),
                "organizationId", agent.path("organizationId").asString(""),
                "learnerId", agent.path("learnerId").asString(""));
        return Actions.forms(
                List.of(
                        "file-agreement",
                        "permit-repurchase",
                        suspended ? "reinstate-agent" : "suspend-agent",
                        "change-agent"),
                values,
                api.session());
    }
}
