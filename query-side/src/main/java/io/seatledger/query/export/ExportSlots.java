package io.seatledger.query.export;

import io.seatledger.platform.web.ProblemException;
import java.util.HashMap;
import java.util.Map;
import org.springframework.stereotype.Component;

/** How many exports may run at once, over all callers and for one: an export may take minutes and a connection. */
@Component
final class ExportSlots {
    /** As many connections there are for exports. */
    static final int MAX = 4;

    static final int OF_ONE_CALLER_MAX = 2;
    private static final int RETRY_AFTER_SECONDS = 5;

    private final Map<String, Integer> running = new HashMap<>();

    /**
     * Takes a slot, which is to be given back.
     *
     * @throws ProblemException 429 when there is none
     */
    synchronized void take(String principal) {
        int all = running.values().stream().mapToInt(Integer::intValue).sum();
        int own = running.getOrDefault(principal, 0);
        if (own >= OF_ONE_CALLER_MAX || all >= MAX) {
            throw ProblemException.tooMany(
                    "BUSY",
                    "At most " + OF_ONE_CALLER_MAX + " exports run at once for one caller, and " + MAX
                            + " for all; try again when one has ended.",
                    RETRY_AFTER_SECONDS);
        }
        running.put(principal, own + 1);
    }

    synchronized void giveBack(String principal) {
        running.computeIfPresent(principal, (name, count) -> count == 1 ? null : count - 1);
    }
}
