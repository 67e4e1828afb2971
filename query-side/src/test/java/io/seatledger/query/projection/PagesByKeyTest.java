package io.seatledger.query.projection;

import static io.seatledger.query.support.Story.agent;
import static io.seatledger.query.support.Story.listed;
import static io.seatledger.query.support.Story.placed;
import static io.seatledger.query.support.Story.product;
import static io.seatledger.query.support.Story.purchase;
import static io.seatledger.query.support.Story.store;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.seatledger.query.support.ReadSideForTests;
import java.time.Duration;
import org.junit.jupiter.api.Test;

/** A plan made while the tables were small is kept while they grow, so it must be one that does not grow with them. */
class PagesByKeyTest {
    private static final int PAGES = 20;

    private static long sum(ReadSideForTests side, String kind) {
        return side.count("select sum(" + kind + ") from pg_stat_user_tables where schemaname = 'reporting'"
                + " and relname in ('orders', 'history_orders', 'agents')");
    }

    @Test
    void no_read_model_is_read_as_a_whole_however_small_it_was_when_it_was_analyzed() {
        try (ReadSideForTests side = new ReadSideForTests()) {
            side.log().append(store("s"), product("first-aid"), listed("s", "first-aid", 500), agent("a"));
            side.catchUp();
            side.db().sql("analyze").update();
            for (int page = 0; page < PAGES; page++) {
                side.log().append(purchase(placed("ord_" + page, "a", "s", 4)));
                side.catchUp();
            }
            await().atMost(Duration.ofSeconds(30))
                    .untilAsserted(() -> assertThat(sum(side, "idx_scan")).isGreaterThan(3 * PAGES));
            assertThat(sum(side, "seq_tup_read")).as("rows read by the way").isLessThan(PAGES);
        }
    }
}
