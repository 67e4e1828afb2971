package io.seatledger.command.returns.refund;

import io.seatledger.command.domain.Actor;
import io.seatledger.command.returns.ReturnCommand;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * The money of a return could not be paid back.
 *
 * @param reference of the payment provider
 */
public record FailRefund(
        String returnId,
        @Nullable String reference,
        @Nullable String notes,
        Actor actor,
        Instant acceptedAt) implements ReturnCommand {}
