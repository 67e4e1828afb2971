package io.seatledger.command.seat.group;

import io.seatledger.command.domain.Actor;
import io.seatledger.command.seat.SeatCommand;
import io.seatledger.events.value.SeatId;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * Put a seat into an owner group.
 *
 * @param groupId {@code null} for no group
 */
public record SetOwnerGroup(
        SeatId seat, Actor actor, @Nullable String groupId, Instant acceptedAt) implements SeatCommand {}
