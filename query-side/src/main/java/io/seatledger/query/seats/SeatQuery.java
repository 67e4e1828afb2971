package io.seatledger.query.seats;

import io.seatledger.events.value.SeatState;
import io.seatledger.platform.json.Id;
import io.seatledger.platform.json.Paging;
import io.seatledger.platform.json.Text;
import io.seatledger.query.reading.AsOf;
import jakarta.validation.constraints.Min;
import org.jspecify.annotations.Nullable;

/**
 * Which seats are asked for; filters are joined by "and".
 *
 * @param groupId the owner group
 * @param learner who holds it, waits for it or is invited: an id, or an e-mail address
 * @param asOf the moment it is asked about, {@code null} for now
 */
record SeatQuery(
        @Nullable @Id String orderId,
        @Nullable @Min(1) Integer line,
        @Nullable @Id String groupId,
        @Nullable @Id String productId,
        @Nullable SeatState state,
        @Nullable @Text(max = 320) String learner,
        @Nullable @Id String storeId,
        @Nullable @Id String agentId,
        @Nullable AsOf asOf,
        Paging paging) {
    /** The same without what can change: of a seat's past only the fold knows it. */
    SeatQuery ofWhatNeverChanges() {
        return new SeatQuery(orderId, line, null, productId, null, null, storeId, agentId, asOf, paging);
    }
}
