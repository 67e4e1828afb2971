package io.seatledger.console.show;

import java.util.List;
import tools.jackson.databind.JsonNode;

/**
 * A chart with its table: the first column is the axis, every other one a series.
 *
 * @param kind {@code stacked}, {@code lines} or {@code bars}
 */
public record Figure(String caption, String kind, List<String> headings, List<List<Cell>> rows) {
    private static final int SHORT = 13;

    public Figure {
        headings = List.copyOf(headings);
        rows = List.copyOf(rows);
    }

    /** One row per item. */
    public static Figure of(String caption, String kind, List<Column> columns, Iterable<JsonNode> items) {
        return new Figure(caption, kind, columns.stream().map(Column::label).toList(), Table.rows(columns, items));
    }

    /** Whether the table stands open under the chart. */
    public boolean open() {
        return rows.size() <= SHORT;
    }
}
