package io.seatledger.console.people;

import io.seatledger.console.action.ActionForm;
import io.seatledger.console.action.Actions;
import io.seatledger.console.api.Api;
import io.seatledger.console.api.ApiAnswer;
import io.seatledger.console.show.Column;
import io.seatledger.console.show.Facts;
import io.seatledger.console.show.PageNotFound;
import io.seatledger.console.show.Show;
import io.seatledger.console.show.Table;
import io.seatledger.console.timeline.Timeline;
import io.seatledger.platform.web.OpenToAll;
import java.util.List;
import java.util.Map;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import tools.jackson.databind.JsonNode;

/** Shows an agreement, and the purchases that were decided on it. */
@Controller
@OpenToAll
class AgreementPageController {
    private static final List<Column> FACTS = List.of(
            Column.of("Status", "status", Show.STATE),
            Column.of("Kind", "kind", Show.STATE),
            Column.of("In force from", "effectiveFrom", Show.TEXT),
            Column.of("Last day", "expiresOn", Show.TEXT),
            Column.of("Only for stores", "storeIds", Show.CODE),
            Column.of("Document", "documentReference", Show.TEXT));

    private static final List<Column> DECISIONS = List.of(
            Column.of("Position", "position", Show.CODE).to("/console/decisions/{position}"),
            Column.of("At", "at", Show.TIME),
            Column.of("Outcome", "outcome", Show.STATE),
            Column.of("Store", "storeId", Show.CODE).to("/console/stores/{storeId}"),
            Column.of("Order", "orderId", Show.CODE).to("/console/orders/{orderId}"));

    @GetMapping("/console/agents/{agentId}/agreements/{agreementId}")
    String agreement(@PathVariable String agentId, @PathVariable String agreementId, Api api, Model model) {
        JsonNode agreement = api.at("/v1/agents/{agentId}", Map.of("agentId", agentId), Map.of())
                .body()
                .path("agreements")
                .valueStream()
                .filter(each -> agreementId.equals(each.path("agreementId").asString("")))
                .findFirst()
                .orElseThrow(PageNotFound::new);
        ApiAnswer decisions = api.get(
                "/v1/decisions", Map.of(), Map.of("agentId", agentId, "agreementId", agreementId, "limit", "10"));
        model.addAttribute("agentId", agentId);
        model.addAttribute("agreementId", agreementId);
        model.addAttribute("facts", Facts.of(agreement, FACTS));
        model.addAttribute("decisions", Table.of("Decisions that rest on it", DECISIONS, decisions.items()));
        model.addAttribute("timeline", Timeline.ofAgreement(agentId, agreementId, "", api));
        model.addAttribute("forms", forms(agentId, agreement, api));
        return "console/agreement";
    }

    private List<ActionForm> forms(String agentId, JsonNode agreement, Api api) {
        boolean standing =
                List.of("FILED", "IN_FORCE").contains(agreement.path("status").asString(""));
        return standing
                ? Actions.forms(
                        List.of("revoke-agreement"),
                        Map.of(
                                "{agentId}",
                                agentId,
                                "{agreementId}",
                                agreement.path("agreementId").asString("")),
                        api.session())
                : List.of();
    }
}
