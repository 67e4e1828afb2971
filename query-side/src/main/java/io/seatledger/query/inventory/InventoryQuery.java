package io.seatledger.query.inventory;

import io.seatledger.platform.json.Id;
import io.seatledger.platform.json.Paging;
import io.seatledger.platform.json.Parsed;
import io.seatledger.query.reading.AsOf;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Which seats are counted, and by what.
 *
 * @param by one row per value of this
 * @param asOf the moment it is asked about, {@code null} for now
 */
record InventoryQuery(
        Dimension by,
        @Nullable @Id String storeId,
        @Nullable @Id String productId,
        @Nullable @Id String groupId,
        @Nullable @Id String organizationId,
        @Nullable @Id String agentId,
        @Nullable @Id String orderId,
        @Nullable AsOf asOf,
        Paging paging) {

    /** What inventory can be grouped by; in the contract's small letters. */
    record Dimension(String column) {
        private static final List<String> NAMES = List.of("store", "product", "group", "organization", "agent");

        @Parsed
        static Dimension of(String text) {
            if (!NAMES.contains(text)) {
                throw new IllegalArgumentException("must be one of " + String.join(", ", NAMES));
            }
            return new Dimension(text + "_id");
        }
    }
}
