package io.seatledger.command.returns;

import io.seatledger.platform.json.Text;
import org.jspecify.annotations.Nullable;

/**
 * The body of a step of a return.
 *
 * @param notes why, for people
 * @param reference of the payment provider; without meaning where no money is reported
 */
public record StepBody(
        @Nullable @Text(max = Text.MESSAGE_MAX) String notes,
        @Nullable @Text(max = Text.NAME_MAX) String reference) {}
