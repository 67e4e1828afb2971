package io.seatledger.console.show;

import java.util.List;
import java.util.stream.StreamSupport;
import tools.jackson.databind.JsonNode;

/** A table of a page. */
public record Table(String caption, List<Column> columns, List<List<Cell>> rows) {
    public Table {
        columns = List.copyOf(columns);
        rows = List.copyOf(rows);
    }

    /** One row per item. */
    public static Table of(String caption, List<Column> columns, Iterable<JsonNode> items) {
        return new Table(caption, columns, rows(columns, items));
    }

    public static List<List<Cell>> rows(List<Column> columns, Iterable<JsonNode> items) {
        return StreamSupport.stream(items.spliterator(), false)
                .map(item -> columns.stream().map(column -> column.of(item)).toList())
                .toList();
    }

    /** Whether it has no row. */
    public boolean isEmpty() {
        return rows.isEmpty();
    }
}
