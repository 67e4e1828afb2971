package io.seatledger.command.seat;

import io.seatledger.events.value.Reason;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What a command on a seat came to.
 *
 * @param seat after the command
 * @param requestId of a request that it opened, {@code null} when it opened none
 */
public record SeatDone(
        SeatCase seat, List<Reason> warnings, @Nullable String requestId) {
    public SeatDone {
        warnings = List.copyOf(warnings);
    }

    public static SeatDone of(SeatCase seat) {
        return new SeatDone(seat, List.of(), null);
    }
}
