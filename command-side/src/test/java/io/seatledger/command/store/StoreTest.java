package io.seatledger.command.store;

import static io.seatledger.domain.Facts.JUNE;
import static io.seatledger.domain.Facts.PRICE_MINOR;
import static io.seatledger.domain.Facts.PRODUCT;
import static io.seatledger.domain.Facts.STORE;
import static io.seatledger.domain.Facts.listed;
import static io.seatledger.domain.Facts.listing;
import static io.seatledger.domain.Facts.productDefined;
import static io.seatledger.domain.Facts.storeClosed;
import static io.seatledger.domain.Facts.storeOpened;
import static io.seatledger.events.value.RefusalCode.CURRENCY_MISMATCH;
import static io.seatledger.events.value.RefusalCode.PRODUCT_UNKNOWN;
import static io.seatledger.events.value.RefusalCode.STORE_CLOSED;
import static org.assertj.core.api.Assertions.assertThat;

import io.seatledger.command.CommandFixture;
import io.seatledger.command.domain.Saved;
import io.seatledger.command.store.close.CloseStore;
import io.seatledger.command.store.listing.DelistProduct;
import io.seatledger.command.store.listing.ListProduct;
import io.seatledger.command.store.listing.SavedListing;
import io.seatledger.command.store.open.OpenStore;
import io.seatledger.command.store.policy.ChangeStorePolicy;
import io.seatledger.domain.Policies;
import io.seatledger.domain.store.StoreState;
import io.seatledger.domain.store.StoreStatus;
import io.seatledger.events.store.ListingChanged;
import io.seatledger.events.store.ProductDelisted;
import io.seatledger.events.store.ProductListed;
import io.seatledger.events.store.StoreClosed;
import io.seatledger.events.store.StoreDetailsChanged;
import io.seatledger.events.store.StoreOpened;
import io.seatledger.events.store.StorePolicyChanged;
import io.seatledger.events.value.ActiveEnrollmentRule;
import io.seatledger.events.value.Listing;
import io.seatledger.events.value.Money;
import io.seatledger.events.value.PolicyChange;
import io.seatledger.events.value.SaleModel;
import io.seatledger.events.value.StorePolicy;
import io.seatledger.resource.ListingResource;
import io.seatledger.resource.StoreResource;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;

class StoreTest {
    private final CommandFixture<Store> store = CommandFixture.of(Store.class, "store:campus");

    @Nested
    class Opening {
        private static OpenStore open(String name, String currency) {
            return new OpenStore(STORE, name, currency, null, JUNE);
        }

        @Test
        void a_store_opens_with_the_default_policy_as_version_1() {
            store.when(open("Campus", "USD"))
                    .records(new StoreOpened(STORE, "Campus", "USD", null, StorePolicy.DEFAULT, JUNE))
                    .accepted(result -> assertThat(((StoreState) ((Saved<?>) result).state()).resource(STORE, 1))
                            .isEqualTo(new StoreResource(
                                    STORE, "Campus", "USD", "OPEN", null, 1, StorePolicy.DEFAULT, 1)));
        }

        @Test
        void the_same_content_again_is_no_event_also_when_it_is_closed() {
            store.given(storeOpened())
                    .when(open("Campus", "USD"))
                    .recordsNothing()
                    .accepted();
        }

        @Test
        void the_same_content_of_a_closed_store_is_no_event() {
            store.given(storeOpened(), storeClosed())
                    .when(open("Campus", "USD"))
                    .recordsNothing()
                    .accepted();
        }

        @Test
        void another_name_is_a_change_of_details() {
            store.given(storeOpened())
                    .when(open("Campus North", "USD"))
                    .records(new StoreDetailsChanged(STORE, "Campus North", null, JUNE))
                    .accepted(
                            result -> assertThat(((Saved<?>) result).created()).isFalse());
        }

        @Test
        void its_currency_never_changes() {
            store.given(storeOpened())
                    .when(open("Campus", "EUR"))
                    .recordsNothing()
                    .refused(CURRENCY_MISMATCH);
        }

        @Test
        void a_closed_store_tells_every_reason() {
            store.given(storeOpened(), storeClosed())
                    .when(open("Campus North", "EUR"))
                    .recordsNothing()
                    .refused(STORE_CLOSED, CURRENCY_MISMATCH);
        }
    }

    @Nested
    class Its_policy {
        private static ChangeStorePolicy change(PolicyChange change) {
            return new ChangeStorePolicy(STORE, change, JUNE);
        }

        @Test
        void a_change_raises_the_policy_version_and_leaves_the_rest() {
            StorePolicy after = Policies.saleModel(SaleModel.WHOLESALE).over(StorePolicy.DEFAULT);

            store.given(storeOpened())
                    .when(change(Policies.saleModel(SaleModel.WHOLESALE)))
                    .records(new StorePolicyChanged(STORE, 2, after, JUNE))
                    .accepted(result -> assertThat(((StoreState) ((Saved<?>) result).state()).policyVersion())
                            .isEqualTo(2));
            assertThat(after.activeEnrollment()).isEqualTo(ActiveEnrollmentRule.BLOCK);
        }

        @Test
        void the_same_policy_is_no_event() {
            store.given(storeOpened())
                    .when(change(Policies.saleModel(SaleModel.RETAIL)))
                    .recordsNothing()
                    .accepted();
        }

        @Test
        void a_closed_store_keeps_its_policy() {
            store.given(storeOpened(), storeClosed())
                    .when(change(Policies.groupRequired()))
                    .recordsNothing()
                    .refused(STORE_CLOSED);
        }

        @Test
        void an_unknown_store_has_none() {
            store.when(change(PolicyChange.NOTHING)).recordsNothing().missing("STORE_NOT_FOUND");
        }
    }

    @Nested
    class Closing {
        private static final CloseStore CLOSE = new CloseStore(STORE, "moved", JUNE);

        @Test
        void a_store_closes_for_good() {
            store.given(storeOpened())
                    .when(CLOSE)
                    .records(new StoreClosed(STORE, "moved", JUNE))
                    .accepted(result -> assertThat(((StoreState) ((Saved<?>) result).state()).status())
                            .isEqualTo(StoreStatus.CLOSED));
        }

        @Test
        void closing_again_changes_nothing() {
            store.given(storeOpened(), storeClosed())
                    .when(CLOSE)
                    .recordsNothing()
                    .accepted();
        }

        @Test
        void an_unknown_store_cannot_close() {
            store.when(CLOSE).recordsNothing().missing("STORE_NOT_FOUND");
        }
    }

    @Nested
    class Its_listings {
        private static ListProduct list(Listing listing) {
            return new ListProduct(STORE, PRODUCT, listing, JUNE);
        }

        private static final DelistProduct DELIST = new DelistProduct(STORE, PRODUCT, JUNE);

        @Test
        void a_product_is_listed() {
            store.given(storeOpened(), productDefined())
                    .when(list(listing()))
                    .records(new ProductListed(STORE, PRODUCT, listing(), JUNE))
                    .accepted(result -> assertThat(result)
                            .isEqualTo(new SavedListing(
                                    true,
                                    new ListingResource(
                                            STORE,
                                            PRODUCT,
                                            new Money(PRICE_MINOR, "USD"),
                                            true,
                                            null,
                                            null,
                                            null,
                                            null))));
        }

        @Test
        void another_price_is_a_change() {
            Listing cheaper = new Listing(1, "USD", true, null, null, null, null);

            store.given(storeOpened(), productDefined(), listed())
                    .when(list(cheaper))
                    .records(new ListingChanged(STORE, PRODUCT, cheaper, JUNE))
                    .accepted(result ->
                            assertThat(((SavedListing) result).created()).isFalse());
        }

        @Test
        void the_same_listing_is_no_event_also_when_the_store_is_closed() {
            store.given(storeOpened(), productDefined(), listed(), storeClosed())
                    .when(list(listing()))
                    .recordsNothing()
                    .accepted();
        }

        @Test
        void every_reason_is_told_at_once() {
            store.given(storeOpened(), storeClosed())
                    .when(list(new Listing(1, "EUR", true, null, null, null, null)))
                    .recordsNothing()
                    .refused(STORE_CLOSED, CURRENCY_MISMATCH, PRODUCT_UNKNOWN);
        }

        @Test
        void an_unknown_store_lists_nothing() {
            store.given(productDefined()).when(list(listing())).recordsNothing().missing("STORE_NOT_FOUND");
        }

        @Test
        void a_product_is_delisted() {
            store.given(storeOpened(), listed())
                    .when(DELIST)
                    .records(new ProductDelisted(STORE, PRODUCT, JUNE))
                    .accepted(result -> assertThat(((StoreState) ((Saved<?>) result).state()).listings())
                            .isEmpty());
        }

        @Test
        void delisting_what_is_not_listed_changes_nothing() {
            store.given(storeOpened()).when(DELIST).recordsNothing().accepted();
        }

        @Test
        void a_closed_store_keeps_its_listings() {
            store.given(storeOpened(), listed(), storeClosed())
                    .when(DELIST)
                    .recordsNothing()
                    .refused(STORE_CLOSED);
        }

        @Test
        void an_unknown_store_delists_nothing() {
            store.when(DELIST).recordsNothing().missing("STORE_NOT_FOUND");
        }
    }
}
