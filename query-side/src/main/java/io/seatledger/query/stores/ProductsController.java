package io.seatledger.query.stores;

import io.seatledger.platform.json.Id;
import io.seatledger.platform.json.Paging;
import io.seatledger.platform.security.Allowed;
import io.seatledger.platform.security.Caller;
import io.seatledger.platform.security.Role;
import io.seatledger.platform.web.Page;
import io.seatledger.platform.web.Query;
import io.seatledger.query.reading.ListMapping;
import io.seatledger.query.reading.Listing;
import io.seatledger.query.reading.Place;
import io.seatledger.query.reading.ReadModels;
import io.seatledger.query.reading.Shown;
import io.seatledger.query.reading.Where;
import io.seatledger.resource.ProductResource;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RestController;

/** Answers which products there are and what they are mapped to; products belong to no store. */
@RestController
@Allowed({Role.ADMIN, Role.STORE_BACKEND, Role.AUDITOR, Role.REPORTER})
class ProductsController {
    private final ReadModels readModels;
    private final Stores stores;

    ProductsController(ReadModels readModels, Stores stores) {
        this.readModels = readModels;
        this.stores = stores;
    }

    /** Products have no filter but the page. */
    record ProductQuery(Paging paging) {}

    @ListMapping("/v1/products")
    Listing<ProductResource> list(
            @Query ProductQuery query,
            Caller caller,
            @RequestHeader(name = ReadModels.AT_LEAST, required = false) @Nullable String atLeast) {
        return new Listing<>(
                ProductResource.class,
                caller,
                query.paging(),
                question -> readModels.read(atLeast, question, "stores"),
                paging -> page(Place.of(query, paging, 1)));
    }

    private Page<ProductResource> page(Place place) {
        Where where = new Where();
        place.after().ifPresent(keys -> where.and("product_id > ?", keys.get(0)));
        return place.page(stores.products(where, place.fetch()), last -> List.of(last.productId()));
    }

    @GetMapping(path = "/v1/products/{productId}", produces = "application/json")
    ResponseEntity<ProductResource> one(
            @PathVariable @Id String productId,
            @RequestHeader(name = ReadModels.AT_LEAST, required = false) @Nullable String atLeast) {
        return readModels
                .read(
                        atLeast,
                        () -> stores.products(new Where().equal("product_id", productId), 1).stream()
                                .findFirst()
                                .orElseThrow(() -> Shown.notFound("PRODUCT_NOT_FOUND", "product", productId)),
                        "stores")
                .answer(ProductResource::version);
    }
}
