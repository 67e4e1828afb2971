package io.seatledger.command.returns.refund;

import io.seatledger.command.domain.Actor;
import io.seatledger.command.returns.ReturnCommand;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/** Try to pay the money of a return back again. */
public record RetryRefund(String returnId, @Nullable String notes, Actor actor, Instant acceptedAt)
        implements ReturnCommand {}
