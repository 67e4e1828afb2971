package io.seatledger.command.order;

import java.time.Instant;
import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * How far an order got.
 *
 * @param releasedLines lines whose seats became available, in order
 * @param processed whether its payment was ever authorized or paid
 * @param completedAt {@code null} until it was complete
 */
public record Fulfilment(
        List<Integer> releasedLines,
        boolean processed,
        @Nullable Instant completedAt,
        boolean cancelled) {
    static final Fulfilment NONE = new Fulfilment(List.of(), false, null, false);

    public Fulfilment {
        releasedLines = List.copyOf(releasedLines);
    }

    Fulfilment inProcess(boolean now) {
        return new Fulfilment(releasedLines, processed || now, completedAt, cancelled);
    }

    Fulfilment released(int line) {
        return new Fulfilment(
                Stream.concat(releasedLines.stream(), Stream.of(line)).toList(), processed, completedAt, cancelled);
    }

    Fulfilment completed(Instant at) {
        return new Fulfilment(releasedLines, processed, at, cancelled);
    }

    Fulfilment asCancelled() {
        return new Fulfilment(releasedLines, processed, completedAt, true);
    }
}
