package io.seatledger.command.seat.transfer;

import io.seatledger.command.domain.Actor;
import io.seatledger.command.person.ResolvedLearner;
import io.seatledger.command.seat.SeatCommand;
import io.seatledger.events.value.SeatId;
import java.time.Instant;

/**
 * Take a seat from its learner and give it to another.
 *
 * @param learner who gets it
 */
public record TransferSeat(SeatId seat, Actor actor, ResolvedLearner learner, String reason, Instant acceptedAt)
        implements SeatCommand {}
