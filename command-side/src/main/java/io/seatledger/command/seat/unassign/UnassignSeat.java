package io.seatledger.command.seat.unassign;

import io.seatledger.command.domain.Actor;
import io.seatledger.command.seat.SeatCommand;
import io.seatledger.events.value.SeatId;
import java.time.Instant;

/** Take a seat back from its learner. */
public record UnassignSeat(SeatId seat, Actor actor, String reason, Instant acceptedAt) implements SeatCommand {}
