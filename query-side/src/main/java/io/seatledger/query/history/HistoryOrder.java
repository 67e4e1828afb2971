package io.seatledger.query.history;

import org.jspecify.annotations.Nullable;

/** In which order a history is told; the oldest first unless it is asked for otherwise. */
enum HistoryOrder {
    OLDEST_FIRST("h.position > ?", " order by h.position"),
    NEWEST_FIRST("h.position < ?", " order by h.position desc");

    private final String after;
    private final String sql;

    HistoryOrder(String after, String sql) {
        this.after = after;
        this.sql = sql;
    }

    static HistoryOrder of(@Nullable Boolean newestFirst) {
        return Boolean.TRUE.equals(newestFirst) ? NEWEST_FIRST : OLDEST_FIRST;
    }

    /** The condition on what follows a position. */
    String after() {
        return after;
    }

    String sql() {
        return sql;
    }
}
