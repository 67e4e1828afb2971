package io.seatledger.command.store;

import io.seatledger.command.domain.Decision;
import io.seatledger.domain.store.StoreState;
import io.seatledger.events.value.Reason;
import io.seatledger.events.value.RefusalCode;
import java.util.Map;

/** Why a setting of a store is refused, and how an unknown store is answered. */
public final class StoreReasons {
    private StoreReasons() {}

    /** 404 for a store nobody opened. */
    public static <R> Decision<R> missing(String storeId) {
        return Decision.missing("STORE_NOT_FOUND", "There is no store " + storeId + '.');
    }

    /** Every amount of a store is in the store's currency. */
    public static Reason otherCurrency(StoreState store, String currency) {
        return Reason.of(
                RefusalCode.CURRENCY_MISMATCH,
                "The store's currency is " + store.currency() + " for ever, not " + currency + '.',
                Map.of("storeCurrency", store.currency(), "currency", currency));
    }
}
