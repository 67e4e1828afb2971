package io.seatledger.command.batch;

import io.seatledger.events.value.BatchRow;
import org.jspecify.annotations.Nullable;

/**
 * What became of a row, and in words why.
 *
 * @param message {@code null} when there is nothing to say; without personal data
 */
public record RowResult(BatchRow row, @Nullable String message) {}
