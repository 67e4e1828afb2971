package io.seatledger.command.seat.link;

import io.seatledger.command.domain.Actor;
import io.seatledger.command.seat.SeatCommand;
import io.seatledger.events.value.SeatId;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * Invite the same person once more, with a new token.
 *
 * @param invitation {@code null} when there is no address to send it to
 */
public record ResendRedemptionLink(
        SeatId seat, Actor actor, @Nullable Invitation invitation, Instant acceptedAt) implements SeatCommand {}
