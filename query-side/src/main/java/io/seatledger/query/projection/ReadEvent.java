package io.seatledger.query.projection;

import io.seatledger.events.LedgerEvent;
import io.seatledger.platform.ledger.EventCodec;
import io.seatledger.platform.ledger.EventMetadata;
import io.seatledger.platform.ledger.LoggedEvent;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** A row of the log and what it says, which is decoded when it is first asked for, and once however many projections ask. */
final class ReadEvent {
    private final LoggedEvent logged;
    private final EventCodec codec;
    // Two threads that ask at once may both decode; they get the same.
    private volatile @Nullable LedgerEvent event;
    private volatile @Nullable EventMetadata metadata;

    ReadEvent(LoggedEvent logged, EventCodec codec) {
        this.logged = logged;
        this.codec = codec;
    }

    LoggedEvent logged() {
        return logged;
    }

    /** What happened; throws, each time anew, when this release cannot read it. */
    LedgerEvent event() {
        LedgerEvent known = event;
        if (known == null) {
            known = Objects.requireNonNull(codec.decode(logged), "a stored null is no event");
            event = known;
        }
        return known;
    }

    EventMetadata metadata() {
        EventMetadata known = metadata;
        if (known == null) {
            known = codec.decodeMetadata(logged.metadata());
            metadata = known;
        }
        return known;
    }
}
