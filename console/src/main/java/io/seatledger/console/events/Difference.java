package io.seatledger.console.events;

import io.seatledger.console.show.Cell;
import io.seatledger.console.show.Show;
import java.util.List;
import java.util.stream.Stream;
import tools.jackson.databind.JsonNode;

/**
 * One thing that two moments show differently.
 *
 * @param state {@code new}, {@code changed} or {@code gone}
 * @param rows field, value before, value after
 */
public record Difference(String kind, String id, String state, List<List<Cell>> rows) {

    /** What a comparison of the API says, in its order. */
    public static List<Difference> of(JsonNode diff) {
        return diff.path("items").valueStream().map(Difference::item).toList();
    }

    private static Difference item(JsonNode item) {
        JsonNode before = item.path("before");
        JsonNode after = item.path("after");
        String state = before.isNull() ? "new" : after.isNull() ? "gone" : "changed";
        Stream<List<Cell>> rows = "changed".equals(state)
                ? item.path("changes")
                        .valueStream()
                        .map(change -> List.of(
                                Show.CODE.cell(change.path("pointer")),
                                value(change.path("from")),
                                value(change.path("to"))))
                : (before.isNull() ? after : before)
                        .propertyStream()
                        .filter(field -> says(field.getValue()))
                        .map(field -> row(field.getKey(), field.getValue(), before.isNull()));
        return new Difference(item.path("kind").asString(), item.path("id").asString(), state, rows.toList());
    }

    private static List<Cell> row(String name, JsonNode value, boolean fresh) {
        Cell dash = Show.TEXT.cell(value.path("nothing"));
        return List.of(Cell.text('/' + name), fresh ? dash : value(value), fresh ? value(value) : dash);
    }

    private static Cell value(JsonNode value) {
        return value.isValueNode() || value.isMissingNode() ? Show.TEXT.cell(value) : Cell.text(value.toString());
    }

    private static boolean says(JsonNode value) {
        return !value.isNull() && (value.isValueNode() || !value.isEmpty());
    }
}
