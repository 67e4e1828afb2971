package io.seatledger.query.diff;

import io.seatledger.query.reading.Moment;
import io.seatledger.resource.SeatCounts;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * Two moments side by side.
 *
 * @param events how many of each type were recorded after the first and up to the second
 * @param inventory the rows that differ, by store and product; at most {@value #INVENTORY_MAX}
 * @param items what had events of its own in between, by kind and id
 * @param nextCursor where further items begin, {@code null} when these are the last
 */
record Diff(
        Side from,
        Side to,
        Map<String, Long> events,
        List<InventoryChange> inventory,
        List<Item> items,
        @Nullable String nextCursor) {
    static final int INVENTORY_MAX = 1_000;

    /**
     * One of the two moments.
     *
     * @param at what depends on the day is judged at it, {@code null} before the first event
     */
    record Side(long position, @Nullable Instant at) {
        static Side of(Moment moment) {
            return new Side(moment.position(), moment.at().equals(Instant.EPOCH) ? null : moment.at());
        }
    }

    /** Where the seats of a product in a store were. */
    record InventoryChange(String storeId, String productId, SeatCounts from, SeatCounts to) {}

    /**
     * One thing.
     *
     * @param kind {@code agent}, {@code group}, {@code order}, {@code product}, {@code seat} or {@code store}
     * @param changes what differs between {@code before} and {@code after}; empty when one of them is missing
     * @param before as a read as of the first moment shows it, without personal data; {@code null} when it did not exist
     * @param after the same for the second moment
     */
    record Item(
            String kind,
            String id,
            List<Change> changes,
            @Nullable Map<String, @Nullable Object> before,
            @Nullable Map<String, @Nullable Object> after) {}

    /**
     * A value that differs.
     *
     * @param pointer where it is (RFC 6901)
     */
    record Change(
            String pointer, @Nullable Object from, @Nullable Object to) {}
}
