package io.seatledger.domain.purchase;

import io.seatledger.domain.store.ClosedStore;
import io.seatledger.events.value.Reason;
import java.util.List;

/** R1: nothing is bought in a closed store. */
final class StoreIsOpenRule implements PurchaseRule {
    @Override
    public List<Reason> reasons(PurchaseCase purchase) {
        return purchase.facts().store().shut()
                ? List.of(ClosedStore.reason(purchase.request().storeId()))
                : List.of();
    }
}
