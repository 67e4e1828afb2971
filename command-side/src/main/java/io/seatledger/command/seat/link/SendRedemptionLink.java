package io.seatledger.command.seat.link;

import io.seatledger.command.domain.Actor;
import io.seatledger.command.person.ResolvedLearner;
import io.seatledger.command.seat.SeatCommand;
import io.seatledger.events.value.SeatId;
import java.time.Instant;

/**
 * Invite somebody to a seat by e-mail.
 *
 * @param ownAddress whether the address is the one of the agent that bought the seat
 */
public record SendRedemptionLink(
        SeatId seat,
        Actor actor,
        ResolvedLearner recipient,
        boolean ownAddress,
        Invitation invitation,
        Instant acceptedAt)
        implements SeatCommand {}
