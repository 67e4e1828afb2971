package io.seatledger.command.store.close;

import io.seatledger.command.domain.Decision;
import io.seatledger.command.domain.Saved;
import io.seatledger.command.store.StoreReasons;
import io.seatledger.domain.store.StoreState;
import io.seatledger.events.store.StoreClosed;
import java.util.List;

/** A store closes once; closing it again changes nothing, whatever the reason given. */
public final class CloseStorePolicy {
    private CloseStorePolicy() {}

    public static Decision<Saved<StoreState>> decide(CloseStore c, StoreState store) {
        if (!store.known()) {
            return StoreReasons.missing(c.storeId());
        }
        if (store.shut()) {
            return Saved.unchanged(store);
        }
        return Saved.changed(store, List.of(new StoreClosed(c.storeId(), c.reason(), c.acceptedAt())));
    }
}
