package io.seatledger.command.store.listing;

import io.seatledger.command.domain.Decision;
import io.seatledger.command.domain.Saved;
import io.seatledger.command.store.StoreReasons;
import io.seatledger.domain.product.ProductState;
import io.seatledger.domain.store.ClosedStore;
import io.seatledger.domain.store.StoreState;
import io.seatledger.events.store.ListingChanged;
import io.seatledger.events.store.ProductDelisted;
import io.seatledger.events.store.ProductListed;
import io.seatledger.events.value.Listing;
import io.seatledger.events.value.Money;
import io.seatledger.events.value.Reason;
import io.seatledger.events.value.RefusalCode;
import io.seatledger.resource.ListingResource;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/** An open store lists products that exist, priced in its own currency; the same listing again is no event. */
public final class ListingPolicy {
    private ListingPolicy() {}

    public static Decision<SavedListing> decide(ListProduct c, StoreState store, ProductState product) {
        if (!store.known()) {
            return StoreReasons.missing(c.storeId());
        }
        Listing before = store.listing(c.productId());
        if (c.listing().equals(before)) {
            return Decision.accepted(new SavedListing(false, resource(c)));
        }
        List<Reason> reasons = reasons(c, store, product);
        if (!reasons.isEmpty()) {
            return Decision.refused(reasons);
        }
        return before == null
                ? Decision.accepted(
                        new SavedListing(true, resource(c)),
                        new ProductListed(c.storeId(), c.productId(), c.listing(), c.acceptedAt()))
                : Decision.accepted(
                        new SavedListing(false, resource(c)),
                        new ListingChanged(c.storeId(), c.productId(), c.listing(), c.acceptedAt()));
    }

    public static Decision<Saved<StoreState>> decide(DelistProduct c, StoreState store) {
        if (!store.known()) {
            return StoreReasons.missing(c.storeId());
        }
        if (store.listing(c.productId()) == null) {
            return Saved.unchanged(store);
        }
        if (store.shut()) {
            return Decision.refused(ClosedStore.reason(c.storeId()));
        }
        return Saved.changed(store, List.of(new ProductDelisted(c.storeId(), c.productId(), c.acceptedAt())));
    }

    private static List<Reason> reasons(ListProduct c, StoreState store, ProductState product) {
        List<Reason> reasons = new ArrayList<>();
        if (store.shut()) {
            reasons.add(ClosedStore.reason(c.storeId()));
        }
        if (!c.listing().currency().equals(store.currency())) {
            reasons.add(StoreReasons.otherCurrency(store, c.listing().currency()));
        }
        if (!product.known()) {
            reasons.add(Reason.of(
                    RefusalCode.PRODUCT_UNKNOWN,
                    "There is no product " + c.productId() + ": define it first.",
                    Map.of("productId", c.productId())));
        }
        return reasons;
    }

    private static ListingResource resource(ListProduct c) {
        Listing listing = c.listing();
        return new ListingResource(
                c.storeId(),
                c.productId(),
                new Money(listing.unitPriceMinor(), listing.currency()),
                listing.published(),
                listing.saleModel(),
                listing.activeEnrollment(),
                listing.redemption(),
                listing.subscriptionOrganization());
    }
}
