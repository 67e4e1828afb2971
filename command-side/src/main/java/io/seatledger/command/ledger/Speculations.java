package io.seatledger.command.ledger;

import java.util.Collection;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/**
 * Streams as they will be when what was decided a moment ago is durable. A stream's next command is decided on that at once and
 * becomes durable with it, in the same batch or a later one; what fails is gone from here before its outcome is told.
 */
final class Speculations {
    private final Map<String, Speculated> newest = new ConcurrentHashMap<>();

    /** A stream's state, and the entry that makes it so. */
    record Speculated(Versioned<?> state, Fate fate) {}

    /** A stream as it will be; {@code null} when it will be as it is. */
    @Nullable
    Speculated of(String stream) {
        return newest.get(stream);
    }

    /**
     * Queues an entry and shows its streams as it leaves them, in one step: whoever sees them is queued behind it. A stream that
     * somebody else's entry has changed meanwhile stays as that one leaves it, for it is the first in the queue.
     */
    synchronized <T> T show(Fate fate, Map<String, Versioned<?>> after, Supplier<T> queue) {
        T queued = queue.get();
        if (fate.begins()) {
            after.forEach((stream, state) -> show(fate, stream, state));
        }
        return queued;
    }

    private void show(Fate fate, String stream, Versioned<?> state) {
        Speculated before = newest.get(stream);
        if (before == null || fate.restsOn(before.fate())) {
            newest.put(stream, new Speculated(state, fate));
            fate.shows(stream);
        }
    }

    /** Shows streams no longer as an entry leaves them. */
    synchronized void hide(Fate fate, Collection<String> streams) {
        for (String stream : streams) {
            Speculated shown = newest.get(stream);
            if (shown != null && shown.fate() == fate) {
                newest.remove(stream);
            }
        }
    }
}
