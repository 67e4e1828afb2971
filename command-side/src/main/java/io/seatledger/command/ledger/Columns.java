package io.seatledger.command.ledger;

import java.sql.Array;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.Collection;
import java.util.function.Function;
import java.util.function.IntFunction;
import org.jspecify.annotations.Nullable;

/**
 * Columns of many rows as arrays, for {@code unnest}. Arrays of their own types, which the driver sends as bytes and not as
 * text.
 *
 * @param <T> a row
 */
record Columns<T>(Connection connection, Collection<T> rows) {

    /** What a row has in a column. */
    interface Cell<T> {
        @Nullable
        Object of(T row);
    }

    Array texts(Cell<T> cell) throws SQLException {
        return array("text", cell, String[]::new);
    }

    Array bytes(Cell<T> cell) throws SQLException {
        return array("bytea", cell, byte[][]::new);
    }

    Array longs(Cell<T> cell) throws SQLException {
        return array("bigint", cell, Long[]::new);
    }

    Array integers(Cell<T> cell) throws SQLException {
        return array("integer", cell, Integer[]::new);
    }

    Array booleans(Cell<T> cell) throws SQLException {
        return array("boolean", cell, Boolean[]::new);
    }

    Array times(Function<T, Instant> cell) throws SQLException {
        return array("timestamptz", row -> cell.apply(row).atOffset(ZoneOffset.UTC), Object[]::new);
    }

    private Array array(String type, Cell<T> cell, IntFunction<@Nullable Object[]> empty) throws SQLException {
        @Nullable Object[] cells = empty.apply(rows.size());
        int at = 0;
        for (T row : rows) {
            cells[at++] = cell.of(row);
        }
        return connection.createArrayOf(type, cells);
    }
}
