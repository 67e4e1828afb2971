package io.seatledger.command.ledger;

import io.seatledger.domain.StreamKind;
import io.seatledger.domain.StreamState;
import io.seatledger.events.LedgerEvent;

/**
 * A stream's state and where in the stream it stands.
 *
 * @param sequence of the last event folded, {@code -1} before the first
 */
public record Versioned<S extends StreamState<S>>(StreamKind<S> kind, S state, long sequence) {

    /** Before the first event. */
    public static <S extends StreamState<S>> Versioned<S> empty(StreamKind<S> kind) {
        return new Versioned<>(kind, kind.empty(), -1);
    }

    /** The state after the next event of the stream. */
    public Versioned<S> evolve(LedgerEvent event) {
        return new Versioned<>(kind, state.evolve(event), sequence + 1);
    }

    /** Number of events in the stream; what callers see as a resource's version. */
    public long version() {
        return sequence + 1;
    }
}
