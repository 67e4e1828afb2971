package io.seatledger.query.reports;

import org.jspecify.annotations.Nullable;

/**
 * Seats that are available, by whole days since the first seats of their line were released.
 *
 * @param toDays included, {@code null} without end
 */
record AgeingRow(String age, int fromDays, @Nullable Integer toDays, long seats) {}
