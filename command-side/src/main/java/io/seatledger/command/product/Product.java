package io.seatledger.command.product;

import io.seatledger.command.domain.Decision;
import io.seatledger.command.domain.Saved;
import io.seatledger.command.product.define.DefineProduct;
import io.seatledger.command.product.define.DefineProductPolicy;
import io.seatledger.command.recording.Recording;
import io.seatledger.domain.product.ProductState;
import io.seatledger.events.product.ProductEvent;
import org.axonframework.commandhandling.CommandHandler;
import org.axonframework.eventsourcing.EventSourcingHandler;
import org.axonframework.modelling.command.AggregateCreationPolicy;
import org.axonframework.modelling.command.AggregateIdentifier;
import org.axonframework.modelling.command.CreationPolicy;
import org.jspecify.annotations.Nullable;

/** Asks the policies about one product and records what they say. */
public final class Product {
    @AggregateIdentifier
    private @Nullable String stream;

    private ProductState state = ProductState.EMPTY;

    Product() {}

    /** The product whose stream folds to this state. */
    public static Product of(String stream, ProductState state) {
        Product product = new Product();
        product.stream = stream;
        product.state = state;
        return product;
    }

    /** Its name, {@code null} before its first event. */
    public @Nullable String stream() {
        return stream;
    }

    public ProductState state() {
        return state;
    }

    @CommandHandler
    @CreationPolicy(AggregateCreationPolicy.CREATE_IF_MISSING)
    Decision<Saved<ProductState>> handle(DefineProduct command) {
        return Recording.own(DefineProductPolicy.decide(command, state));
    }

    @EventSourcingHandler
    void on(ProductEvent event) {
        stream = event.stream();
        state = state.evolve(event);
    }
}
