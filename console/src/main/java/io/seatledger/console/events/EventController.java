package io.seatledger.console.events;

import io.seatledger.console.api.Api;
import io.seatledger.console.api.ApiAnswer;
import io.seatledger.console.show.Column;
import io.seatledger.console.show.Facts;
import io.seatledger.console.show.PageNotFound;
import io.seatledger.console.show.Show;
import io.seatledger.platform.web.OpenToAll;
import java.util.List;
import java.util.Map;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import tools.jackson.databind.JsonNode;

/** Shows one event, and what was different after it. */
@Controller
@OpenToAll
class EventController {
    private static final List<Column> FACTS = List.of(
            Column.of("Type", "type", Show.CODE).to("/console/events?type={value}"),
            Column.of("Recorded", "recordedAt", Show.TIME),
            Column.of("Stream", "stream", Show.CODE).to("/console/events?aggregate={value}"),
            Column.of("Sequence in its stream", "sequence", Show.NUMBER),
            Column.of("Revision", "revision", Show.NUMBER),
            Column.of("By", "metadata.by", Show.CODE).to("/console/events?actor={value}"),
            Column.of("Role", "metadata.role", Show.STATE),
            Column.of("For", "metadata.onBehalfOf", Show.CODE).to("/console/events?actor={value}"),
            Column.of("Why", "metadata.reason", Show.TEXT),
            Column.of("Request", "metadata.correlationId", Show.CODE).to("/console/events?correlationId={value}"),
            Column.of("Command", "metadata.commandId", Show.CODE),
            Column.of("Leaf hash", "hash", Show.CODE));

    @GetMapping("/console/events/{position:[1-9][0-9]{0,17}}")
    String event(@PathVariable long position, Api api, Model model) {
        ApiAnswer found = api.get(
                "/v1/audit/events",
                Map.of(),
                Map.of("after", Long.toString(position - 1), "limit", "1", "raw", "true"));
        JsonNode event = found.body().path("items").path(0);
        if (event.path("position").asLong() != position) {
            throw new PageNotFound();
        }
        model.addAttribute("position", position);
        model.addAttribute("type", event.path("type").asString());
        model.addAttribute("facts", Facts.of(event, FACTS));
        model.addAttribute("payload", event.path("payload").toPrettyString());
        model.addAttribute("payloadBase64", event.path("payloadBase64").asString());
        model.addAttribute("metadataBase64", event.path("metadataBase64").asString());
        model.addAttribute("last", found.position().orElse(position) <= position);
        model.addAttribute(
                "differences",
                Difference.of(api.get(
                                "/v1/audit/diff",
                                Map.of(),
                                Map.of("from", Long.toString(position - 1), "to", Long.toString(position)))
                        .body()));
        return "console/event";
    }
}
