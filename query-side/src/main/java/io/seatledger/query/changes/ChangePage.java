package io.seatledger.query.changes;

import java.util.List;

/**
 * A stretch of the feed.
 *
 * @param through everything up to this position was looked at: what of it is not among the items is not in the feed
 * @param horizon how far the feed could be read just now
 */
public record ChangePage(List<Change> items, long through, long horizon) {
    public ChangePage {
        items = List.copyOf(items);
    }

    /** Whether there was nothing more to look at. */
    public boolean last() {
        return through >= horizon;
    }
}
