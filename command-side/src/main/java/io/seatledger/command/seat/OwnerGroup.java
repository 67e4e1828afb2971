package io.seatledger.command.seat;

import org.jspecify.annotations.Nullable;

/** An owner group that was set on a seat itself; {@code null} is no group. */
public record OwnerGroup(@Nullable String groupId) {}
