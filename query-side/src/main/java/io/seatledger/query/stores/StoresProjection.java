package io.seatledger.query.stores;

import io.seatledger.events.product.ProductChanged;
import io.seatledger.events.product.ProductDefined;
import io.seatledger.events.store.ListingChanged;
import io.seatledger.events.store.ProductDelisted;
import io.seatledger.events.store.ProductListed;
import io.seatledger.events.store.StoreClosed;
import io.seatledger.events.store.StoreDetailsChanged;
import io.seatledger.events.store.StoreOpened;
import io.seatledger.events.store.StorePolicyChanged;
import io.seatledger.events.value.Listing;
import io.seatledger.platform.ledger.LoggedEvent;
import io.seatledger.query.projection.Projection;
import io.seatledger.query.projection.ReadModelJson;
import io.seatledger.query.projection.ReadModelWriter;
import java.util.List;
import org.axonframework.config.ProcessingGroup;
import org.axonframework.eventhandling.EventHandler;
import org.springframework.stereotype.Component;

/** Folds stores, products and listings. */
@Component
@ProcessingGroup("stores")
class StoresProjection implements Projection {
    private final ReadModelWriter rows;
    private final ReadModelJson json;

    StoresProjection(ReadModelWriter rows, ReadModelJson json) {
        this.rows = rows;
        this.json = json;
    }

    @Override
    public List<String> tables() {
        return List.of("listings", "products", "stores");
    }

    @EventHandler
    void on(StoreOpened event, LoggedEvent logged) {
        rows.one(
                "insert into stores values (?, ?, ?, 'OPEN', ?, 1, ?::jsonb, ?)",
                event.storeId(),
                event.name(),
                event.currency(),
                event.subscriptionOrganization(),
                json.write(event.policy()),
                logged.sequence() + 1);
    }

    @EventHandler
    void on(StoreDetailsChanged event, LoggedEvent logged) {
        rows.one(
                "update stores set name = ?, subscription_organization = ?, version = ? where store_id = ?",
                event.name(),
                event.subscriptionOrganization(),
                logged.sequence() + 1,
                event.storeId());
    }

    @EventHandler
    void on(StorePolicyChanged event, LoggedEvent logged) {
        rows.one(
                "update stores set policy_version = ?, policy = ?::jsonb, version = ? where store_id = ?",
                event.policyVersion(),
                json.write(event.policy()),
                logged.sequence() + 1,
                event.storeId());
    }

    @EventHandler
    void on(StoreClosed event, LoggedEvent logged) {
        rows.one(
                "update stores set status = 'CLOSED', version = ? where store_id = ?",
                logged.sequence() + 1,
                event.storeId());
    }

    @EventHandler
    void on(ProductListed event, LoggedEvent logged) {
        Listing listing = event.listing();
        rows.one(
                "insert into listings values (?, ?, ?, ?, ?, ?, ?, ?, ?)",
                event.storeId(),
                event.productId(),
                listing.unitPriceMinor(),
                listing.currency(),
                listing.published(),
                listing.saleModel(),
                listing.activeEnrollment(),
                listing.redemption(),
                listing.subscriptionOrganization());
        raiseVersion(event.storeId(), logged);
    }

    @EventHandler
    void on(ListingChanged event, LoggedEvent logged) {
        Listing listing = event.listing();
        rows.one(
                """
                update listings set unit_price_minor = ?, currency = ?, published = ?, sale_model = ?,
                    active_enrollment = ?, redemption = ?, subscription_organization = ?
                where store_id = ? and product_id = ?""",
                listing.unitPriceMinor(),
                listing.currency(),
                listing.published(),
                listing.saleModel(),
                listing.activeEnrollment(),
                listing.redemption(),
                listing.subscriptionOrganization(),
                event.storeId(),
                event.productId());
        raiseVersion(event.storeId(), logged);
    }

    @EventHandler
    void on(ProductDelisted event, LoggedEvent logged) {
        rows.one("delete from listings where store_id = ? and product_id = ?", event.storeId(), event.productId());
        raiseVersion(event.storeId(), logged);
    }

    @EventHandler
    void on(ProductDefined event, LoggedEvent logged) {
        rows.one(
                "insert into products values (?, ?, ?, ?, ?, ?)",
                event.productId(),
                event.title(),
                event.courseId(),
                event.redemption(),
                event.subscriptionOrganization(),
                logged.sequence() + 1);
    }

    @EventHandler
    void on(ProductChanged event, LoggedEvent logged) {
        rows.one(
                """
                update products set title = ?, course_id = ?, redemption = ?, subscription_organization = ?, version = ?
                where product_id = ?""",
                event.title(),
                event.courseId(),
                event.redemption(),
                event.subscriptionOrganization(),
                logged.sequence() + 1,
                event.productId());
    }

    private void raiseVersion(String storeId, LoggedEvent logged) {
        rows.one("update stores set version = ? where store_id = ?", logged.sequence() + 1, storeId);
    }
}
