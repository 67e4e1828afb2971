package io.seatledger.query.projection;

import java.util.List;

/**
 * A statement that writes many gathered rows at once; every gathered row must become exactly one stored row.
 *
 * @param rank statements of a page run in ascending rank, so that later ones find the rows of earlier ones
 * @param sql an {@code insert … select … from unnest(?, …)} with one array placeholder per column
 * @param types PostgreSQL element types of the arrays
 */
public record GatheredInsert(int rank, String sql, List<String> types) {
    public GatheredInsert {
        types = List.copyOf(types);
    }
}
