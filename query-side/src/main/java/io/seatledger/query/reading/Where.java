package io.seatledger.query.reading;

import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Conditions of one query; values are always bound, never pasted. */
public final class Where {
    private final List<String> conditions = new ArrayList<>(List.of("true"));
    private final List<Object> values = new ArrayList<>();

    /** Adds a condition with a placeholder per value. */
    public Where and(String condition, Object... bound) {
        conditions.add(condition);
        values.addAll(List.of(bound));
        return this;
    }

    /** Asks for one value of a column, unless the filter is absent. */
    public Where equal(String column, @Nullable Object value) {
        if (value == null) {
            return this;
        }
        return and(column + " = ?", value instanceof Enum<?> constant ? constant.name() : value);
    }

    /** Asks for a column among values. */
    public Where among(String column, Collection<String> options) {
        return and(column + " = any(?)", (Object) options.toArray(String[]::new));
    }

    /** Half-open: from an instant, included, until another, excluded. */
    public Where within(String column, @Nullable Instant from, @Nullable Instant to) {
        if (from != null) {
            and(column + " >= ?", utc(from));
        }
        return to == null ? this : and(column + " < ?", utc(to));
    }

    public String sql() {
        return "where " + String.join(" and ", conditions);
    }

    /** The bound values, and more that follow in the statement. */
    public List<Object> values(Object... more) {
        List<Object> all = new ArrayList<>(values);
        all.addAll(List.of(more));
        return all;
    }

    private static OffsetDateTime utc(Instant at) {
        return OffsetDateTime.ofInstant(at, ZoneOffset.UTC);
    }
}
