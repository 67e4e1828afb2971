package io.seatledger.query.changes;

import io.seatledger.platform.web.ProblemException;
import java.util.HashMap;
import java.util.Map;
import org.springframework.context.SmartLifecycle;
import org.springframework.stereotype.Component;

/**
 * Counts the feeds that are being read: each keeps a connection and a thread, so they are bounded per caller and in all. It is told
 * to stop before the web server is, so that feeds end in order and nobody waits for those that would never end.
 */
@Component
class OpenFeeds implements SmartLifecycle {
    private static final int RETRY_AFTER_SECONDS = 5;

    private final ChangeSettings settings;
    private final Map<String, Integer> open = new HashMap<>();
    private volatile boolean running;

    OpenFeeds(ChangeSettings settings) {
        this.settings = settings;
    }

    /** One feed that is being read. */
    interface Feed extends AutoCloseable {
        /** Whether the service wants to go on. */
        boolean mayGoOn();

        @Override
        void close();
    }

    /**
     * Counts one more.
     *
     * @throws ProblemException 429 when there are enough
     */
    Feed open(String principal) {
        synchronized (open) {
            int ofCaller = open.getOrDefault(principal, 0);
            int all = open.values().stream().mapToInt(Integer::intValue).sum();
            if (ofCaller >= settings.streamsPerCaller() || all >= settings.streamsMax()) {
                throw ProblemException.tooMany(
                        "BUSY",
                        "You may read " + settings.streamsPerCaller() + " feeds at once, and all callers together "
                                + settings.streamsMax() + "; end one, or come again.",
                        RETRY_AFTER_SECONDS);
            }
            open.put(principal, ofCaller + 1);
        }
        return new Feed() {
            @Override
            public boolean mayGoOn() {
                return running;
            }

            @Override
            public void close() {
                closed(principal);
            }
        };
    }

    private void closed(String principal) {
        synchronized (open) {
            open.computeIfPresent(principal, (who, count) -> count > 1 ? count - 1 : null);
        }
    }

    @Override
    public void start() {
        running = true;
    }

    @Override
    public void stop() {
        running = false;
    }

    @Override
    public boolean isRunning() {
        return running;
    }
}
