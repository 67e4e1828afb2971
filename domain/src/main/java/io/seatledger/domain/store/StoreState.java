package io.seatledger.domain.store;

import io.seatledger.domain.Fold;
import io.seatledger.domain.StreamKind;
import io.seatledger.domain.StreamState;
import io.seatledger.events.LedgerEvent;
import io.seatledger.events.Streams;
import io.seatledger.events.store.ListingChanged;
import io.seatledger.events.store.ProductDelisted;
import io.seatledger.events.store.ProductListed;
import io.seatledger.events.store.StoreClosed;
import io.seatledger.events.store.StoreDetailsChanged;
import io.seatledger.events.store.StoreEvent;
import io.seatledger.events.store.StoreOpened;
import io.seatledger.events.store.StorePolicyChanged;
import io.seatledger.events.value.Listing;
import io.seatledger.events.value.StorePolicy;
import io.seatledger.resource.StoreResource;
import java.util.HashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * A store as its stream tells it.
 *
 * @param name empty before the store was opened; so is {@code currency}
 * @param policyVersion 0 before the store was opened, 1 with the policy it opened with
 * @param listings what it sells, by product
 */
public record StoreState(
        StoreStatus status,
        String name,
        String currency,
        @Nullable String subscriptionOrganization,
        long policyVersion,
        StorePolicy policy,
        Map<String, Listing> listings)
        implements StreamState<StoreState> {
    public static final StoreState EMPTY =
            new StoreState(StoreStatus.NONE, "", "", null, 0, StorePolicy.DEFAULT, Map.of());

    public static final StreamKind<StoreState> KIND = new StreamKind<>(Streams.STORE, StoreState.class, EMPTY);

    private static final Fold<StoreState> FOLD = Fold.<StoreState>over(StoreEvent.class)
            .on(StoreOpened.class, StoreState::opened)
            .on(StoreDetailsChanged.class, StoreState::renamed)
            .on(StorePolicyChanged.class, StoreState::policyChanged)
            .on(StoreClosed.class, StoreState::closed)
            .on(ProductListed.class, (state, e) -> state.listed(e.productId(), e.listing()))
            .on(ListingChanged.class, (state, e) -> state.listed(e.productId(), e.listing()))
            .on(ProductDelisted.class, StoreState::delisted)
            .complete();

    public StoreState {
        listings = Map.copyOf(listings);
    }

    @Override
    public StoreState evolve(LedgerEvent event) {
        return FOLD.apply(this, event);
    }

    /** Whether the store was ever opened. */
    public boolean known() {
        return status != StoreStatus.NONE;
    }

    /** Whether the store was closed for good. */
    public boolean shut() {
        return status == StoreStatus.CLOSED;
    }

    /** How the store sells a product, {@code null} when it does not list it. */
    public @Nullable Listing listing(String productId) {
        return listings.get(productId);
    }

    /** The same store under another policy, at the version it has: what a rehearsal asks about. */
    public StoreState under(StorePolicy other) {
        return new StoreState(status, name, currency, subscriptionOrganization, policyVersion, other, listings);
    }

    /** The store as callers see it. */
    public StoreResource resource(String storeId, long version) {
        return new StoreResource(
                storeId, name, currency, status.name(), subscriptionOrganization, policyVersion, policy, version);
    }

    private StoreState opened(StoreOpened e) {
        return new StoreState(
                StoreStatus.OPEN, e.name(), e.currency(), e.subscriptionOrganization(), 1, e.policy(), Map.of());
    }

    private StoreState renamed(StoreDetailsChanged e) {
        return new StoreState(
                status, e.name(), currency, e.subscriptionOrganization(), policyVersion, policy, listings);
    }

    private StoreState policyChanged(StorePolicyChanged e) {
        return new StoreState(
                status, name, currency, subscriptionOrganization, e.policyVersion(), e.policy(), listings);
    }

    private StoreState closed(StoreClosed e) {
        return new StoreState(
                StoreStatus.CLOSED, name, currency, subscriptionOrganization, policyVersion, policy, listings);
    }

    private StoreState listed(String productId, Listing listing) {
        Map<String, Listing> after = new HashMap<>(listings);
        after.put(productId, listing);
        return withListings(after);
    }

    private StoreState delisted(ProductDelisted e) {
        Map<String, Listing> after = new HashMap<>(listings);
        after.remove(e.productId());
        return withListings(after);
    }

    private StoreState withListings(Map<String, Listing> after) {
        return new StoreState(status, name, currency, subscriptionOrganization, policyVersion, policy, after);
    }
}
