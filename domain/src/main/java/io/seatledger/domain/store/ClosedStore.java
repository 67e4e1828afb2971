package io.seatledger.domain.store;

import io.seatledger.events.value.Reason;
import io.seatledger.events.value.RefusalCode;
import java.util.Map;

/** Why nothing is done in a closed store. */
public final class ClosedStore {
    private ClosedStore() {}

    /** A closed store sells nothing and keeps the settings it had. */
    public static Reason reason(String storeId) {
        return Reason.of(RefusalCode.STORE_CLOSED, "Store " + storeId + " is closed.", Map.of("storeId", storeId));
    }
}
