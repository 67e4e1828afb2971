package io.seatledger.events.store;

import io.seatledger.events.LedgerEvent;
import io.seatledger.events.Streams;

/** What happens to one store. */
public sealed interface StoreEvent extends LedgerEvent
        permits StoreOpened,
                StoreDetailsChanged,
                StorePolicyChanged,
                StoreClosed,
                ProductListed,
                ListingChanged,
                ProductDelisted {
    String storeId();

    @Override
    default String stream() {
        return Streams.store(storeId());
    }
}
