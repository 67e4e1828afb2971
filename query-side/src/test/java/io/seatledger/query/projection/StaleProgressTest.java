package io.seatledger.query.projection;

import static io.seatledger.query.support.Story.store;
import static org.assertj.core.api.Assertions.assertThat;

import io.seatledger.query.support.ReadSideForTests;
import org.junit.jupiter.api.Test;

/** A runner remembers how far its projection is; another instance may have moved it meanwhile. */
class StaleProgressTest {
    @Test
    void who_is_wrong_about_a_projections_progress_folds_nothing() {
        try (ReadSideForTests side = new ReadSideForTests()) {
            Fold stores = side.fold("stores");
            side.log().append(store("s1"), store("s2"), store("s3"));
            side.catchUp(stores);
            side.log().append(store("s4"));

            assertThat(side.pages().stepFrom(stores, ProjectionPages.LIVE, 0, 4))
                    .isEmpty();
            assertThat(side.pages().stepFrom(stores, ProjectionPages.LIVE, 2, 4))
                    .isEmpty();

            assertThat(side.count("select position from reporting.projection where name = 'stores'"))
                    .isEqualTo(3);
            assertThat(side.count("select count(*) from reporting.stores")).isEqualTo(3);
            assertThat(side.count("select count(*) from reporting.dead_letter")).isZero();
        }
    }
}
