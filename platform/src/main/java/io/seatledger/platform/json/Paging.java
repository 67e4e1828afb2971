package io.seatledger.platform.json;

import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import org.jspecify.annotations.Nullable;

/**
 * Which page of a list; a component of every list's query record.
 *
 * @param limit most items to answer with
 * @param cursor where the page before ended; opaque to callers
 */
public record Paging(
        @Min(1) @Max(Paging.LIMIT_MAX) @DefaultWhole(50) int limit,
        @Nullable @Text(max = 1_000) String cursor) {
    public static final int LIMIT_MAX = 200;
}
