package io.seatledger.command.store.open;

import io.seatledger.command.domain.Decision;
import io.seatledger.command.domain.Saved;
import io.seatledger.command.store.StoreReasons;
import io.seatledger.domain.store.ClosedStore;
import io.seatledger.domain.store.StoreState;
import io.seatledger.events.store.StoreDetailsChanged;
import io.seatledger.events.store.StoreOpened;
import io.seatledger.events.value.Reason;
import io.seatledger.events.value.StorePolicy;
import java.util.ArrayList;
import java.util.List;

/** A store opens with the default policy; later its details change, but never its currency. */
public final class OpenStorePolicy {
    private OpenStorePolicy() {}

    public static Decision<Saved<StoreState>> decide(OpenStore c, StoreState store) {
        if (!store.known()) {
            return Saved.created(
                    store,
                    new StoreOpened(
                            c.storeId(),
                            c.name(),
                            c.currency(),
                            c.subscriptionOrganization(),
                            StorePolicy.DEFAULT,
                            c.acceptedAt()));
        }
        boolean sameCurrency = c.currency().equals(store.currency());
        StoreDetailsChanged change =
                new StoreDetailsChanged(c.storeId(), c.name(), c.subscriptionOrganization(), c.acceptedAt());
        if (sameCurrency && store.evolve(change).equals(store)) {
            return Saved.unchanged(store);
        }
        List<Reason> reasons = new ArrayList<>();
        if (store.shut()) {
            reasons.add(ClosedStore.reason(c.storeId()));
        }
        if (!sameCurrency) {
            reasons.add(StoreReasons.otherCurrency(store, c.currency()));
        }
        return reasons.isEmpty() ? Saved.changed(store, List.of(change)) : Decision.refused(reasons);
    }
}
