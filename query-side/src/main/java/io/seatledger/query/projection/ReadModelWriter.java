package io.seatledger.query.projection;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.core.RowMapper;

/** Writes of projections. A statement that does not touch the rows it must touch fails: a fold never loses a fact silently. */
public final class ReadModelWriter {
    private final JdbcTemplate db;

    public ReadModelWriter(JdbcTemplate db) {
        this.db = db;
    }

    /** Runs a statement that must touch exactly one row. */
    public void one(String sql, @Nullable Object... values) {
        int touched = any(sql, values);
        if (touched != 1) {
            throw new IllegalStateException("one row must be touched, but there were " + touched + ": " + sql);
        }
    }

    /** Runs a statement that may touch any number of rows. */
    public int any(String sql, @Nullable Object... values) {
        return db.update(sql, statement -> {
            for (int i = 0; i < values.length; i++) {
                statement.setObject(i + 1, sqlValue(statement.getConnection(), values[i]));
            }
        });
    }

    /** Writes rows with one statement; each must become exactly one stored row. */
    public void all(GatheredInsert insert, List<@Nullable Object[]> rows) {
        if (rows.isEmpty()) {
            return;
        }
        int written = db.update(insert.sql(), statement -> bindColumns(statement, insert.types(), rows));
        if (written != rows.size()) {
            throw new IllegalStateException(
                    rows.size() + " rows gathered, but " + written + " written: " + insert.sql());
        }
    }

    /** Adds rows up into stored ones; into how many is up to the statement. */
    public void sum(GatheredInsert insert, List<@Nullable Object[]> rows) {
        if (!rows.isEmpty()) {
            db.update(insert.sql(), statement -> bindColumns(statement, insert.types(), rows));
        }
    }

    /** Reads the projection's own rows for many keys at once, given as columns like those of a {@link GatheredInsert}. */
    public <T> List<T> found(Lookup<T> lookup, List<@Nullable Object[]> keys) {
        return keys.isEmpty()
                ? List.of()
                : db.query(lookup.sql(), statement -> bindColumns(statement, lookup.types(), keys), lookup.row());
    }

    /**
     * A question for many rows at once.
     *
     * @param sql with one array placeholder per column of the keys
     * @param types PostgreSQL element types of the arrays
     */
    public record Lookup<T>(String sql, List<String> types, RowMapper<T> row) {
        public Lookup {
            types = List.copyOf(types);
        }
    }

    private static void bindColumns(PreparedStatement statement, List<String> types, List<@Nullable Object[]> rows)
            throws SQLException {
        Connection connection = statement.getConnection();
        for (int column = 0; column < types.size(); column++) {
            @Nullable Object[] values = new @Nullable Object[rows.size()];
            for (int row = 0; row < values.length; row++) {
                values[row] = sqlValue(connection, rows.get(row)[column]);
            }
            statement.setArray(column + 1, connection.createArrayOf(types.get(column), values));
        }
    }

    private static @Nullable Object sqlValue(Connection connection, @Nullable Object value) throws SQLException {
        if (value instanceof Instant instant) {
            return OffsetDateTime.ofInstant(instant, ZoneOffset.UTC);
        }
        if (value instanceof Enum<?> constant) {
            return constant.name();
        }
        if (value instanceof List<?> texts) {
            return connection.createArrayOf("text", texts.toArray());
        }
        return value;
    }
}
