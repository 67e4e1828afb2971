package io.seatledger.domain;

import io.seatledger.events.LedgerEvent;

/**
 * The state of one stream: an immutable record, the fold of its events from {@link StreamKind#empty()}.
 *
 * @param <S> the state itself
 */
public interface StreamState<S extends StreamState<S>> {

    /**
     * The state after one more event of this stream; pure, total over the stream's events.
     *
     * @throws IllegalArgumentException for an event of another stream's family
     */
    S evolve(LedgerEvent event);
}
