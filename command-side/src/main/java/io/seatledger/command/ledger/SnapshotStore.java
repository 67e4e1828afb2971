package io.seatledger.command.ledger;

import io.seatledger.domain.StreamKind;
import io.seatledger.domain.StreamState;
import java.util.Optional;

/** Where folds of long streams are kept. Only a shortcut: whatever is missing here is folded from the log. */
public interface SnapshotStore {

    /** The latest snapshot of a stream that this release can read. */
    <S extends StreamState<S>> Optional<Versioned<S>> latest(StreamKind<S> kind, String stream);

    /** Writes a snapshot soon, if there is time. */
    void offer(String stream, Versioned<?> current);
}
