package io.seatledger.command.seat.link;

import io.seatledger.command.domain.Actor;
import io.seatledger.command.seat.SeatCommand;
import io.seatledger.events.value.SeatId;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/** Take an invitation back; the seat is available again. */
public record CancelRedemptionLink(
        SeatId seat, Actor actor, @Nullable String reason, Instant acceptedAt) implements SeatCommand {}
