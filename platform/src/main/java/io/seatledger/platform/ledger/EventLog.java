package io.seatledger.platform.ledger;

import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Optional;

/** The log as readers see it. Positions are dense and in commit order: a page has no gap to mind. */
public interface EventLog {

    /** Up to {@code limit} events after a position, in order; fewer only at the end of the log. */
    List<LoggedEvent> after(long position, int limit);

    /** All events of a stream from a sequence on, in order. */
    List<LoggedEvent> ofStream(String stream, long fromSequence);

    /** All events of many streams, each stream's in order. */
    List<LoggedEvent> ofStreams(Collection<String> streams);

    /** The last position of the log, 0 when it is empty. */
    long head();

    /** The last sequence of a stream, empty when nothing ever happened to it. */
    Optional<Long> lastSequenceOf(String stream);

    /** The last position recorded before an instant, 0 when there is none; recorded times never run backwards. */
    long lastBefore(Instant instant);
}
