package io.seatledger.query.projection;

import static io.seatledger.query.support.Story.agent;
import static io.seatledger.query.support.Story.listed;
import static io.seatledger.query.support.Story.placed;
import static io.seatledger.query.support.Story.product;
import static io.seatledger.query.support.Story.purchase;
import static io.seatledger.query.support.Story.store;
import static org.assertj.core.api.Assertions.assertThat;

import io.seatledger.platform.test.Statements;
import io.seatledger.query.support.ReadSideForTests;
import java.util.Map;
import java.util.TreeMap;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;

/** What a live page costs the database beside the commit: each projection's turn begins with one statement. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class LivePageStatementsTest {
    private ReadSideForTests side;

    @BeforeAll
    void start() {
        side = new ReadSideForTests();
        side.log().append(store("s"), product("first-aid"), listed("s", "first-aid", 500), agent("a"));
        side.catchUp();
    }

    @AfterAll
    void stop() {
        side.close();
    }

    private void bought(String orderId) {
        side.log().append(purchase(placed(orderId, "a", "s", 4)));
    }

    /** Statements of each projection for all that happened since, when another has read the page. */
    private Map<String, Long> costs(long since) {
        long head = side.log().head();
        side.pages().stepFrom(side.fold("cases"), ProjectionPages.LIVE, since, head);
        side.db()
                .sql("update reporting.projection set position = ? where name = 'cases'")
                .param(since)
                .update();
        Map<String, Long> costs = new TreeMap<>();
        for (Fold fold : side.projections().folds()) {
            costs.put(
                    fold.name(),
                    Statements.here(() -> assertThat(side.pages().stepFrom(fold, ProjectionPages.LIVE, since, head))
                            .get()
                            .extracting(ProjectionPages.Step::position)
                            .isEqualTo(head)));
        }
        return costs;
    }

    @Test
    void projections_that_a_purchase_does_not_concern_make_one_statement_and_the_others_few() {
        long before = side.log().head();
        bought("ord_1");
        Map<String, Long> one = costs(before);
        assertThat(one)
                .isEqualTo(Map.of(
                        "agents",
                        2L,
                        "cases",
                        1L,
                        "decisions",
                        4L,
                        "groups",
                        1L,
                        "history",
                        4L,
                        "inventory",
                        7L,
                        "orders",
                        6L,
                        "seats",
                        2L,
                        "stores",
                        1L));

        before = side.log().head();
        for (int n = 2; n <= 60; n++) {
            bought("ord_" + n);
        }
        assertThat(costs(before)).as("a page of many purchases").isEqualTo(one);
    }
}
