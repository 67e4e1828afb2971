package io.seatledger.command.returns.decide;

import io.seatledger.command.domain.Actor;
import io.seatledger.command.returns.ReturnCommand;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/** Deny a return; its seats are what they were before. */
public record DenyReturn(String returnId, @Nullable String notes, Actor actor, Instant acceptedAt)
        implements ReturnCommand {}
