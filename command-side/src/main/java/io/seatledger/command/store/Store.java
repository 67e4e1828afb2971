package io.seatledger.command.store;

import io.seatledger.command.domain.Decision;
import io.seatledger.command.domain.Ledger;
import io.seatledger.command.domain.Saved;
import io.seatledger.command.recording.Recording;
import io.seatledger.command.store.close.CloseStore;
import io.seatledger.command.store.close.CloseStorePolicy;
import io.seatledger.command.store.listing.DelistProduct;
import io.seatledger.command.store.listing.ListProduct;
import io.seatledger.command.store.listing.ListingPolicy;
import io.seatledger.command.store.listing.SavedListing;
import io.seatledger.command.store.open.OpenStore;
import io.seatledger.command.store.open.OpenStorePolicy;
import io.seatledger.command.store.policy.ChangeStorePolicy;
import io.seatledger.command.store.policy.ChangeStorePolicyPolicy;
import io.seatledger.domain.product.ProductState;
import io.seatledger.domain.store.StoreState;
import io.seatledger.events.store.StoreEvent;
import org.axonframework.commandhandling.CommandHandler;
import org.axonframework.eventsourcing.EventSourcingHandler;
import org.axonframework.modelling.command.AggregateCreationPolicy;
import org.axonframework.modelling.command.AggregateIdentifier;
import org.axonframework.modelling.command.CreationPolicy;
import org.jspecify.annotations.Nullable;

/** Asks the policies about one store and records what they say. */
public final class Store {
    @AggregateIdentifier
    private @Nullable String stream;

    private StoreState state = StoreState.EMPTY;

    Store() {}

    /** The store whose stream folds to this state. */
    public static Store of(String stream, StoreState state) {
        Store store = new Store();
        store.stream = stream;
        store.state = state;
        return store;
    }

    /** Its name, {@code null} before its first event. */
    public @Nullable String stream() {
        return stream;
    }

    public StoreState state() {
        return state;
    }

    @CommandHandler
    @CreationPolicy(AggregateCreationPolicy.CREATE_IF_MISSING)
    Decision<Saved<StoreState>> handle(OpenStore command) {
        return Recording.own(OpenStorePolicy.decide(command, state));
    }

    @CommandHandler
    @CreationPolicy(AggregateCreationPolicy.CREATE_IF_MISSING)
    Decision<Saved<StoreState>> handle(ChangeStorePolicy command) {
        return Recording.own(ChangeStorePolicyPolicy.decide(command, state));
    }

    @CommandHandler
    @CreationPolicy(AggregateCreationPolicy.CREATE_IF_MISSING)
    Decision<Saved<StoreState>> handle(CloseStore command) {
        return Recording.own(CloseStorePolicy.decide(command, state));
    }

    @CommandHandler
    @CreationPolicy(AggregateCreationPolicy.CREATE_IF_MISSING)
    Decision<SavedListing> handle(ListProduct command, Ledger ledger) {
        ProductState product = ledger.read(ProductState.KIND, command.productId());
        return Recording.own(ListingPolicy.decide(command, state, product));
    }

    @CommandHandler
    @CreationPolicy(AggregateCreationPolicy.CREATE_IF_MISSING)
    Decision<Saved<StoreState>> handle(DelistProduct command) {
        return Recording.own(ListingPolicy.decide(command, state));
    }

    @EventSourcingHandler
    void on(StoreEvent event) {
        stream = event.stream();
        state = state.evolve(event);
    }
}
