package io.seatledger.console.readmodels;

import io.seatledger.console.action.ActionForm;
import io.seatledger.console.action.Actions;
import io.seatledger.console.api.Api;
import io.seatledger.console.show.Cell;
import io.seatledger.console.show.Column;
import io.seatledger.console.show.Show;
import io.seatledger.console.show.Table;
import io.seatledger.platform.web.OpenToAll;
import java.util.List;
import java.util.Map;
import java.util.stream.StreamSupport;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import tools.jackson.databind.JsonNode;

/** Shows how far read models are; refreshed while somebody looks. */
@Controller
@OpenToAll
class ReadModelsController {
    private static final List<Column> COLUMNS = List.of(
            Column.of("State", "state", Show.STATE),
            Column.of("Position", "position", Show.NUMBER),
            Column.of("Events behind", "lagEvents", Show.NUMBER),
            Column.of("Seconds behind", "lagSeconds", Show.DECIMAL),
            Column.of("Events a second", "eventsPerSecond", Show.DECIMAL),
            Column.of("Seconds to go", "etaSeconds", Show.DECIMAL),
            Column.of("Parked", "deadLetters", Show.NUMBER));
    private static final List<Column> LETTERS = List.of(
            Column.of("Read model", "projection", Show.CODE),
            Column.of("Sequence", "sequenceId", Show.CODE),
            Column.of("Position", "position", Show.CODE).to("/console/events/{position}"),
            Column.of("Type", "type", Show.CODE),
            Column.of("Parked", "parkedAt", Show.TIME),
            Column.of("Attempts", "attempts", Show.NUMBER),
            Column.of("Cause", "cause", Show.TEXT));

    /**
     * A read model.
     *
     * @param rebuild the last one, {@code null} when there was none
     */
    record ReadModel(
            String name,
            List<Cell> cells,
            ActionForm form,
            @Nullable Progress rebuild) {}

    /**
     * A rebuild.
     *
     * @param part from 0 to 1
     * @param words what came of it
     */
    record Progress(String state, String part, String percent, String words) {}

    @GetMapping("/console/read-models")
    String page(Api api, Model model) {
        status(api, model);
        Iterable<JsonNode> letters = api.get("/v1/ops/dead-letters").items();
        model.addAttribute("letterColumns", LETTERS);
        model.addAttribute("letters", Table.rows(LETTERS, letters));
        model.addAttribute(
                "letterForms",
                StreamSupport.stream(letters.spliterator(), false)
                        .map(letter -> forms(letter, api))
                        .toList());
        return "console/read-models";
    }

    @GetMapping("/console/read-models/status")
    String status(Api api, Model model) {
        model.addAttribute("columns", COLUMNS);
        model.addAttribute(
                "models",
                api.get("/v1/ops/projections")
                        .body()
                        .path("items")
                        .valueStream()
                        .map(ReadModelsController::shown)
                        .toList());
        return "console/read-models :: status";
    }

    private static ReadModel shown(JsonNode item) {
        String name = item.path("name").asString();
        return new ReadModel(
                name,
                COLUMNS.stream().map(column -> column.of(item)).toList(),
                Actions.form("rebuild", Map.of("{name}", name)),
                progress(item.path("rebuild")));
    }

    private static @Nullable Progress progress(JsonNode rebuild) {
        if (!rebuild.isObject()) {
            return null;
        }
        JsonNode comparison = rebuild.path("comparison");
        String words = !comparison.isObject()
                ? "position " + rebuild.path("position").asString() + " of "
                        + rebuild.path("head").asString()
                : comparison.path("identical").asBoolean()
                        ? "identical to the old tables, row for row"
                        : "differed from the old tables, and took their place";
        return new Progress(
                rebuild.path("state").asString(),
                rebuild.path("progress").asString(),
                Show.PERCENT.cell(rebuild.path("progress")).text(),
                words);
    }

    private static List<ActionForm> forms(JsonNode letter, Api api) {
        Map<String, String> values = Map.of(
                "{projection}", letter.path("projection").asString(),
                "{sequenceId}", letter.path("sequenceId").asString());
        return Actions.forms(List.of("retry-letter", "discard-letter"), values, api.session());
    }
}
