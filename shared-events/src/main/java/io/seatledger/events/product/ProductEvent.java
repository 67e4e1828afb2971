package io.seatledger.events.product;

import io.seatledger.events.LedgerEvent;
import io.seatledger.events.Streams;

/** What happens to one product. */
public sealed interface ProductEvent extends LedgerEvent permits ProductDefined, ProductChanged {
    String productId();

    @Override
    default String stream() {
        return Streams.product(productId());
    }
}
