package io.seatledger.command.store.policy;

import io.seatledger.command.domain.Decision;
import io.seatledger.command.domain.Saved;
import io.seatledger.command.store.StoreReasons;
import io.seatledger.domain.store.ClosedStore;
import io.seatledger.domain.store.StoreState;
import io.seatledger.events.store.StorePolicyChanged;
import io.seatledger.events.value.StorePolicy;
import java.util.List;

/** Every change of an open store's policy is an event and raises the policy version; the same policy again is none. */
public final class ChangeStorePolicyPolicy {
    private ChangeStorePolicyPolicy() {}

    public static Decision<Saved<StoreState>> decide(ChangeStorePolicy c, StoreState store) {
        if (!store.known()) {
            return StoreReasons.missing(c.storeId());
        }
        StorePolicy after = c.change().over(store.policy());
        if (after.equals(store.policy())) {
            return Saved.unchanged(store);
        }
        if (store.shut()) {
            return Decision.refused(ClosedStore.reason(c.storeId()));
        }
        return Saved.changed(
                store, List.of(new StorePolicyChanged(c.storeId(), store.policyVersion() + 1, after, c.acceptedAt())));
    }
}
