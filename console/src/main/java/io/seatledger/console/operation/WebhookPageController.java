package io.seatledger.console.operation;

import io.seatledger.console.action.Actions;
import io.seatledger.console.api.Api;
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

/** Shows a webhook, how its deliveries went, and what can be done about it. */
@Controller
@OpenToAll
class WebhookPageController {
    private static final List<Column> FACTS = List.of(
            Column.of("Name", "name", Show.TEXT),
            Column.of("State", "state", Show.STATE),
            Column.of("Address", "url", Show.TEXT),
            Column.of("Types", "types", Show.CODE),
            Column.of("Stores", "storeIds", Show.CODE),
            Column.of("Organization", "organizationId", Show.CODE),
            Column.of("Sent up to position", "position", Show.NUMBER),
            Column.of("Events behind", "lag", Show.NUMBER),
            Column.of("Failing since", "failingSince", Show.TIME),
            Column.of("Next attempt", "nextAttemptAt", Show.TIME),
            Column.of("Made", "createdAt", Show.TIME),
            Column.of("By", "createdBy", Show.CODE));
    private static final List<Column> DELIVERIES = List.of(
            Column.of("At", "at", Show.TIME),
            Column.of("Position", "position", Show.NUMBER),
            Column.of("Attempt", "attempt", Show.NUMBER),
            Column.of("Status", "status", Show.CODE),
            Column.of("Milliseconds", "durationMillis", Show.NUMBER),
            Column.of("Problem", "problem", Show.TEXT));

    @GetMapping("/console/webhooks/{webhookId}")
    String webhook(@PathVariable String webhookId, Api api, Model model) {
        Map<String, String> id = Map.of("webhookId", webhookId);
        JsonNode webhook = api.get("/v1/webhooks/{webhookId}", id, Map.of()).body();
        model.addAttribute("name", webhook.path("name").asString());
        model.addAttribute("facts", Facts.of(webhook, FACTS));
        model.addAttribute("columns", DELIVERIES);
        model.addAttribute(
                "rows",
                Table.rows(
                        DELIVERIES,
                        api.get("/v1/webhooks/{webhookId}/deliveries", id, Map.of())
                                .items()));
        model.addAttribute(
                "forms",
                Actions.forms(
                        List.of(
                                "pause-webhook",
                                "resume-webhook",
                                "replay-webhook",
                                "rotate-webhook",
                                "remove-webhook"),
                        Map.of("{webhookId}", webhookId),
                        api.session()));
        return "console/webhook";
    }
}
