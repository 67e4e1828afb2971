package io.seatledger.query.stores;

import io.seatledger.domain.product.ProductState;
import io.seatledger.events.Streams;
import io.seatledger.events.product.ProductChanged;
import io.seatledger.events.product.ProductDefined;
import io.seatledger.platform.security.Caller;
import io.seatledger.query.reading.Moment;
import io.seatledger.query.reading.Past;
import io.seatledger.query.reading.PastStates;
import io.seatledger.resource.ProductResource;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.springframework.stereotype.Component;

/** Reads products as they were, folded from their streams. */
@Component
class PastProducts implements Past {
    private final PastStates states;

    PastProducts(PastStates states) {
        this.states = states;
    }

    @Override
    public String kind() {
        return Streams.PRODUCT;
    }

    @Override
    public List<String> readModels() {
        return List.of("stores");
    }

    @Override
    public Map<String, ProductResource> then(Collection<String> ids, Moment moment, Caller caller) {
        Map<String, ProductResource> products = new HashMap<>();
        states.of(ProductState.KIND, ids, Set.of(ProductDefined.class, ProductChanged.class), moment)
                .forEach((id, product) -> {
                    if (product.state().known()) {
                        products.put(id, product.state().resource(id, product.version()));
                    }
                });
        return products;
    }
}
