package io.seatledger.query.stores;

import io.seatledger.domain.store.StoreState;
import io.seatledger.events.LedgerEvent;
import io.seatledger.events.Streams;
import io.seatledger.events.store.StoreClosed;
import io.seatledger.events.store.StoreDetailsChanged;
import io.seatledger.events.store.StoreOpened;
import io.seatledger.events.store.StorePolicyChanged;
import io.seatledger.platform.security.Caller;
import io.seatledger.query.reading.Moment;
import io.seatledger.query.reading.Past;
import io.seatledger.query.reading.PastStates;
import io.seatledger.resource.StoreResource;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.springframework.stereotype.Component;

/** Reads stores as they were, folded from their streams. */
@Component
class PastStores implements Past {
    /** A store's stream also holds its listings, which are answered elsewhere. */
    private static final Set<Class<? extends LedgerEvent>> OF_ITSELF =
            Set.of(StoreOpened.class, StoreDetailsChanged.class, StorePolicyChanged.class, StoreClosed.class);

    private final PastStates states;

    PastStores(PastStates states) {
        this.states = states;
    }

    @Override
    public String kind() {
        return Streams.STORE;
    }

    @Override
    public List<String> readModels() {
        return List.of("stores");
    }

    @Override
    public Map<String, StoreResource> then(Collection<String> ids, Moment moment, Caller caller) {
        Map<String, StoreResource> stores = new HashMap<>();
        List<String> own = ids.stream().filter(caller::maySeeStore).toList();
        states.of(StoreState.KIND, own, OF_ITSELF, moment).forEach((id, store) -> {
            if (store.state().known()) {
                stores.put(id, store.state().resource(id, store.version()));
            }
        });
        return stores;
    }
}
