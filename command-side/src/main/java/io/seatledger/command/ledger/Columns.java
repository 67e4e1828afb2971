package io.seatledger.command.ledger;

import java.sql.Array;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.Collection;
import java.util.function.Function;
import java.util.function.ToIntFunction;
import java.util.function.ToLongFunction;

/**
 * Columns of many rows as arrays, for {@code unnest}. Arrays of their own types, which the driver sends as bytes and not as
 * text.
 *
 * @param <T> a row
 */
record Columns<T>(Connection connection, Collection<T> rows) {

    Array texts(Function<T, ?> column) throws SQLException {
        return array("text", rows.stream().map(column).toArray(String[]::new));
    }

    Array bytes(Function<T, byte[]> column) throws SQLException {
        return array("bytea", rows.stream().map(column).toArray(byte[][]::new));
    }

    Array longs(ToLongFunction<T> column) throws SQLException {
        return array("bigint", rows.stream().mapToLong(column).boxed().toArray(Long[]::new));
    }

    Array integers(ToIntFunction<T> column) throws SQLException {
        return array("integer", rows.stream().mapToInt(column).boxed().toArray(Integer[]::new));
    }

    Array booleans(Function<T, Boolean> column) throws SQLException {
        return array("boolean", rows.stream().map(column).toArray(Boolean[]::new));
    }

    Array times(Function<T, Instant> column) throws SQLException {
        return array(
                "timestamptz",
                rows.stream().map(row -> column.apply(row).atOffset(ZoneOffset.UTC)).toArray());
    }

    private Array array(String type, Object[] values) throws SQLException {
        return connection.createArrayOf(type, values);
    }
}
