package io.seatledger.query.projection;

import static io.seatledger.query.support.Story.agent;
import static io.seatledger.query.support.Story.placed;
import static io.seatledger.query.support.Story.purchase;
import static io.seatledger.query.support.Story.purchased;
import static io.seatledger.query.support.Story.store;
import static org.assertj.core.api.Assertions.assertThat;

import io.seatledger.events.order.OrderPlaced;
import io.seatledger.query.support.ReadSideForTests;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

class ParkedSequencesTest {
    private final ReadSideForTests side = new ReadSideForTests();

    @AfterEach
    void stop() {
        side.close();
    }

    @Test
    void a_broken_order_parks_its_purchases_in_the_agents_stream_and_heals() {
        OrderPlaced broken = placed("ord_1", "acme-1", "a", 5);
        OrderPlaced sound = placed("ord_2", "acme-1", "a", 7);
        side.log().append(store("a"), agent("acme-1"));
        long position = side.log().appendBroken(broken);
        side.log().append(purchased(broken, 1));
        side.log().append(purchase(sound));
        side.catchUp();
        assertThat(side.count("select count(*) from reporting.orders")).isEqualTo(1);
        assertThat(side.count("select count(*) from reporting.dead_letter where projection = 'history'"))
                .isEqualTo(2);
        assertThat(side.count("select count(*) from reporting.dead_letter where projection = 'orders'"))
                .as("what happens to the agent's stream is nothing to it")
                .isEqualTo(1);

        side.log().mend(position, broken);
        for (Fold fold : side.projections().folds()) {
            side.parked().retry(fold, "order:ord_1");
        }
        assertThat(side.count("select count(*) from reporting.orders")).isEqualTo(2);
        assertThat(side.count("select count(*) from reporting.dead_letter")).isZero();
    }
}
