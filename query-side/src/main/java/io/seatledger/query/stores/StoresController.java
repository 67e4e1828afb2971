package io.seatledger.query.stores;

import io.seatledger.platform.json.Id;
import io.seatledger.platform.json.Paging;
import io.seatledger.platform.security.Allowed;
import io.seatledger.platform.security.Caller;
import io.seatledger.platform.security.Role;
import io.seatledger.platform.web.Page;
import io.seatledger.platform.web.Query;
import io.seatledger.query.reading.AsOfQuery;
import io.seatledger.query.reading.ListMapping;
import io.seatledger.query.reading.Listing;
import io.seatledger.query.reading.Moment;
import io.seatledger.query.reading.Place;
import io.seatledger.query.reading.ReadModels;
import io.seatledger.query.reading.Shown;
import io.seatledger.query.reading.Sight;
import io.seatledger.query.reading.Where;
import io.seatledger.resource.ListingResource;
import io.seatledger.resource.StoreResource;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RestController;

/** Answers which stores there are, under which policy, and what each one sells. */
@RestController
@Allowed({Role.ADMIN, Role.STORE_BACKEND, Role.AUDITOR, Role.REPORTER})
class StoresController {
    private final ReadModels readModels;
    private final Sight sight;
    private final Stores stores;
    private final PastStores past;

    StoresController(ReadModels readModels, Sight sight, Stores stores, PastStores past) {
        this.readModels = readModels;
        this.sight = sight;
        this.stores = stores;
        this.past = past;
    }

    /** Stores have no filter but the page. */
    record StoreQuery(Paging paging) {}

    /** Listings of one store have no filter but the page. */
    record ListingQuery(Paging paging) {}

    @ListMapping("/v1/stores")
    Listing<StoreResource> list(
            @Query StoreQuery query,
            Caller caller,
            @RequestHeader(name = ReadModels.AT_LEAST, required = false) @Nullable String atLeast) {
        return new Listing<>(
                StoreResource.class,
                caller,
                query.paging(),
                question -> readModels.read(atLeast, question, "stores"),
                paging -> page(Place.of(query, paging, 1), caller));
    }

    private Page<StoreResource> page(Place place, Caller caller) {
        Where where = sight.stores(caller, new Where(), "store_id");
        place.after().ifPresent(keys -> where.and("store_id > ?", keys.get(0)));
        return place.page(stores.stores(where, place.fetch()), last -> List.of(last.storeId()));
    }

    @GetMapping(path = "/v1/stores/{storeId}", produces = "application/json")
    ResponseEntity<StoreResource> one(
            @PathVariable @Id String storeId,
            @Query AsOfQuery query,
            Caller caller,
            @RequestHeader(name = ReadModels.AT_LEAST, required = false) @Nullable String atLeast) {
        return readModels
                .read(
                        atLeast,
                        query.asOf(),
                        then -> then == null ? store(storeId, caller) : store(storeId, caller, then),
                        "stores")
                .answer(StoreResource::version);
    }

    @ListMapping("/v1/stores/{storeId}/products")
    Listing<ListingResource> listings(
            @PathVariable @Id String storeId,
            @Query ListingQuery query,
            Caller caller,
            @RequestHeader(name = ReadModels.AT_LEAST, required = false) @Nullable String atLeast) {
        return new Listing<>(
                ListingResource.class,
                caller,
                query.paging(),
                question -> readModels.read(atLeast, question, "stores"),
                paging -> listings(storeId, Place.of(query, paging, 2), caller));
    }

    private Page<ListingResource> listings(String storeId, Place place, Caller caller) {
        store(storeId, caller);
        Where where = new Where().equal("store_id", storeId);
        place.after().ifPresent(keys -> {
            if (!keys.get(0).equals(storeId)) {
                throw Place.foreign();
            }
            where.and("product_id > ?", keys.get(1));
        });
        return place.page(stores.listings(where, place.fetch()), last -> List.of(storeId, last.productId()));
    }

    private StoreResource store(String storeId, Caller caller, Moment then) {
        StoreResource found = past.then(List.of(storeId), then, caller).get(storeId);
        if (found == null) {
            throw Shown.notFound("STORE_NOT_FOUND", "store", storeId);
        }
        return found;
    }

    private StoreResource store(String storeId, Caller caller) {
        Where where = sight.stores(caller, new Where().equal("store_id", storeId), "store_id");
        return stores.stores(where, 1).stream()
                .findFirst()
                .orElseThrow(() -> Shown.notFound("STORE_NOT_FOUND", "store", storeId));
    }
}
