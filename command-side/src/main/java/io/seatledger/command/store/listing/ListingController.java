package io.seatledger.command.store.listing;

import io.seatledger.command.http.Answered;
import io.seatledger.command.http.CommandExchange;
import io.seatledger.domain.store.StoreState;
import io.seatledger.events.value.ActiveEnrollmentRule;
import io.seatledger.events.value.Listing;
import io.seatledger.events.value.Redemption;
import io.seatledger.events.value.SaleModel;
import io.seatledger.platform.json.Id;
import io.seatledger.platform.json.MoneyBody;
import io.seatledger.platform.security.Allowed;
import io.seatledger.platform.security.Role;
import io.seatledger.resource.ListingResource;
import org.jspecify.annotations.Nullable;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.DeleteMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RestController;

/** Puts products on sale in a store, and takes them off. */
@RestController
class ListingController {

    /** Price, visibility and the store's overrides of the product's mapping. */
    record ListingBody(
            MoneyBody unitPrice,
            boolean published,
            @Nullable SaleModel saleModel,
            @Nullable ActiveEnrollmentRule activeEnrollment,
            @Nullable Redemption redemption,
            @Id @Nullable String subscriptionOrganization) {
        Listing toListing() {
            return new Listing(
                    unitPrice.amountMinor(),
                    unitPrice.currency(),
                    published,
                    saleModel,
                    activeEnrollment,
                    redemption,
                    subscriptionOrganization);
        }
    }

    @Allowed(Role.ADMIN)
    @Answered(
            value = ListingResource.class,
            status = {200, 201})
    @PutMapping("/v1/stores/{storeId}/products/{productId}")
    ResponseEntity<byte[]> put(
            @PathVariable @Id String storeId,
            @PathVariable @Id String productId,
            @RequestBody ListingBody body,
            CommandExchange exchange) {
        return exchange.on(StoreState.KIND, storeId)
                .<SavedListing>send(
                        "ListProduct",
                        attempt -> new ListProduct(storeId, productId, body.toListing(), exchange.acceptedAt()),
                        (saved, attempt, decided) -> exchange.answers()
                                .saved(
                                        saved.created(),
                                        saved.listing(),
                                        attempt.versionAfter(StoreState.KIND, storeId, decided)));
    }

    @Allowed(Role.ADMIN)
    @Answered(value = void.class, status = 204)
    @DeleteMapping("/v1/stores/{storeId}/products/{productId}")
    ResponseEntity<byte[]> delete(
            @PathVariable @Id String storeId, @PathVariable @Id String productId, CommandExchange exchange) {
        return exchange.on(StoreState.KIND, storeId)
                .send(
                        "DelistProduct",
                        attempt -> new DelistProduct(storeId, productId, exchange.acceptedAt()),
                        (result, attempt, decided) -> exchange.answers().noContent());
    }
}
