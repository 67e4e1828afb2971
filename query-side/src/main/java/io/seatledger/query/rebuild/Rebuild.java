package io.seatledger.query.rebuild;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * The last rebuild of a projection.
 *
 * @param state {@code RUNNING}, {@code SWAPPED} or {@code FAILED}
 * @param progress from 0 to 1: (position − start) ÷ (head − start), the start being 0
 * @param comparison with the tables it replaced, {@code null} until it is swapped
 */
public record Rebuild(
        String state,
        long position,
        long head,
        double progress,
        Instant startedAt,
        @Nullable Instant endedAt,
        @Nullable Comparison comparison) {}
