package io.seatledger.command.simulation;

import io.seatledger.command.ledger.Attempt;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * What a client sends, as often as it likes.
 *
 * @param key {@code null} when a repeat is harmless
 * @param payload what the client wrote: the same payload under the same key is the same request
 * @param making what the service makes of it, anew for every try of every sending
 */
record Request(String name, @Nullable String key, String payload, Making making) {

    /** Makes the command. */
    interface Making {
        Object command(Attempt attempt, Instant acceptedAt);
    }
}
