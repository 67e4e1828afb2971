package io.seatledger.query.reports;

import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Figures that say what they are of; there are never more of them on another page.
 *
 * @param position everything up to it is in them
 * @param asOf when the event at that position was recorded, {@code null} before the first one
 * @param nextCursor always {@code null}
 */
record Series<T>(
        long position,
        @Nullable Instant asOf,
        List<T> items,
        @Nullable String nextCursor) {}
