package io.seatledger.domain.purchase;

import static io.seatledger.domain.Facts.AGENT;
import static io.seatledger.domain.Facts.JUNE;
import static io.seatledger.domain.Facts.PRODUCT;
import static io.seatledger.domain.Facts.STORE;

import io.seatledger.events.value.Purpose;
import io.seatledger.events.value.RequestedLine;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** A purchase in domain words; only the relevant part is named, the rest is one seat for others. */
public record Buying(
        List<RequestedLine> lines,
        @Nullable String groupId,
        Purpose purpose,
        String storeId,
        String orderId,
        Instant at) {
    public static Buying seats(long quantity) {
        return lines(new RequestedLine(1, PRODUCT, quantity));
    }

    public static Buying lines(RequestedLine... lines) {
        return new Buying(List.of(lines), null, Purpose.FOR_OTHERS, STORE, "ord_1", JUNE);
    }

    public Buying forSelf() {
        return new Buying(lines, groupId, Purpose.FOR_SELF, storeId, orderId, at);
    }

    public Buying forGroup(String group) {
        return new Buying(lines, group, purpose, storeId, orderId, at);
    }

    public Buying in(String store) {
        return new Buying(lines, groupId, purpose, store, orderId, at);
    }

    public Buying as(String order) {
        return new Buying(lines, groupId, purpose, storeId, order, at);
    }

    public Buying at(Instant when) {
        return new Buying(lines, groupId, purpose, storeId, orderId, when);
    }

    public PurchaseRequest request() {
        return new PurchaseRequest(storeId, AGENT, lines, groupId, purpose, at);
    }
}
