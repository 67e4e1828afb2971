package io.seatledger.domain.store;

import static io.seatledger.domain.Facts.LONG_AGO;
import static io.seatledger.domain.Facts.PRODUCT;
import static io.seatledger.domain.Facts.STORE;
import static io.seatledger.domain.Facts.listed;
import static io.seatledger.domain.Facts.listing;
import static io.seatledger.domain.Facts.storeClosed;
import static io.seatledger.domain.Facts.storeOpened;
import static io.seatledger.domain.Facts.wholesale;
import static org.assertj.core.api.Assertions.assertThat;

import io.seatledger.events.store.ListingChanged;
import io.seatledger.events.store.ProductDelisted;
import io.seatledger.events.store.StoreDetailsChanged;
import io.seatledger.events.value.Listing;
import io.seatledger.events.value.SaleModel;
import io.seatledger.events.value.StorePolicy;
import io.seatledger.resource.StoreResource;
import org.junit.jupiter.api.Test;

class StoreStateTest {
    private final StoreState opened = StoreState.EMPTY.evolve(storeOpened());

    @Test
    void a_store_is_known_from_its_opening_and_shut_from_its_closing() {
        StoreState closed = opened.evolve(storeClosed());

        assertThat(StoreState.EMPTY.known()).isFalse();
        assertThat(opened.known()).isTrue();
        assertThat(opened.shut()).isFalse();
        assertThat(closed.known()).isTrue();
        assertThat(closed.shut()).isTrue();
    }

    @Test
    void every_change_of_the_policy_has_its_version() {
        assertThat(opened.policyVersion()).isEqualTo(1);
        StoreState changed = opened.evolve(wholesale());
        assertThat(changed.policyVersion()).isEqualTo(2);
        assertThat(changed.policy().saleModel()).isEqualTo(SaleModel.WHOLESALE);
    }

    @Test
    void under_another_policy_all_else_is_as_it_was() {
        StoreState other = opened.under(wholesale().policy());

        assertThat(other.policy().saleModel()).isEqualTo(SaleModel.WHOLESALE);
        assertThat(other.under(opened.policy())).isEqualTo(opened);
    }

    @Test
    void what_it_sells_is_what_was_listed_last_and_not_delisted() {
        Listing dearer = new Listing(99_900, "USD", true, null, null, null, null);
        StoreState sells = opened.evolve(listed());

        assertThat(sells.listing(PRODUCT)).isEqualTo(listing());
        assertThat(sells.evolve(new ListingChanged(STORE, PRODUCT, dearer, LONG_AGO))
                        .listing(PRODUCT))
                .isEqualTo(dearer);
        assertThat(sells.evolve(new ProductDelisted(STORE, PRODUCT, LONG_AGO)).listing(PRODUCT))
                .isNull();
    }

    @Test
    void callers_see_its_details_as_they_are_now() {
        assertThat(opened.evolve(new StoreDetailsChanged(STORE, "Campus 2", "org", LONG_AGO))
                        .resource(STORE, 2))
                .isEqualTo(new StoreResource(STORE, "Campus 2", "USD", "OPEN", "org", 1, StorePolicy.DEFAULT, 2));
    }
}
