package io.seatledger.query.export;

import io.seatledger.platform.json.AnswerJson;
import java.lang.reflect.RecordComponent;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import tools.jackson.databind.JsonNode;

/**
 * The columns of a table of items, in the order of the record: a record within it has a column per component of its own, named
 * {@code total.amountMinor}; a list or a map is one column of JSON. What is in a cell is what the JSON answer says.
 */
final class Columns {
    private final List<List<String>> paths;

    private Columns(List<List<String>> paths) {
        this.paths = List.copyOf(paths);
    }

    static Columns of(Class<?> item) {
        List<List<String>> paths = new ArrayList<>();
        collect(item, List.of(), paths);
        return new Columns(paths);
    }

    private static void collect(Class<?> type, List<String> outer, List<List<String>> paths) {
        for (RecordComponent component : type.getRecordComponents()) {
            List<String> path = Stream.concat(outer.stream(), Stream.of(component.getName()))
                    .toList();
            if (component.getType().isRecord()) {
                collect(component.getType(), path, paths);
            } else {
                paths.add(path);
            }
        }
    }

    List<String> names() {
        return paths.stream().map(path -> String.join(".", path)).toList();
    }

    /** The item's cells; of what is not there, a missing node. */
    List<JsonNode> cells(Object item) {
        JsonNode json = AnswerJson.mapper().valueToTree(item);
        List<JsonNode> cells = new ArrayList<>(paths.size());
        for (List<String> path : paths) {
            JsonNode cell = json;
            for (String name : path) {
                cell = cell.path(name);
            }
            cells.add(cell);
        }
        return cells;
    }
}
