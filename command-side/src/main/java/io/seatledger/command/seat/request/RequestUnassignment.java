package io.seatledger.command.seat.request;

import io.seatledger.command.domain.Actor;
import io.seatledger.command.seat.SeatCommand;
import io.seatledger.events.value.SeatId;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * Ask that a seat be taken back from its learner.
 *
 * @param requestId made by the caller side
 */
public record RequestUnassignment(
        SeatId seat,
        Actor actor,
        String requestId,
        String reason,
        @Nullable String comments,
        Instant acceptedAt) implements SeatCommand {}
