package io.seatledger.query.inventory;

import static io.seatledger.query.support.Story.placed;
import static io.seatledger.query.support.Story.purchase;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.junit.jupiter.api.Assertions.assertTimeoutPreemptively;

import io.seatledger.query.inventory.Conservation.Finding;
import io.seatledger.query.support.ReadSideForTests;
import java.time.Duration;
import java.util.Optional;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

class ConservationTest {
    private ReadSideForTests side;
    private Conservation conservation;

    @BeforeEach
    void start() {
        side = new ReadSideForTests();
        conservation = side.bean(Conservation.class);
        await().until(() -> conservation.recent().isPresent());
        conservation.stop();
    }

    @AfterEach
    void stop() {
        side.close();
    }

    @Nested
    class InTheBackground {
        @Test
        void it_is_checked_and_asking_waits_for_no_check() {
            assertThat(conservation.recent()).contains(new Finding(0, 0));
            side.log().append(purchase(placed("o-lost", "a", "s", 10)));
            side.catchUp();
            side.db().sql("update reporting.inventory_lines set quantity = 11").update();
            new TransactionTemplate(side.bean(PlatformTransactionManager.class)).executeWithoutResult(busy -> {
                side.db()
                        .sql("lock table reporting.ledger_entry in access exclusive mode")
                        .update();
                conservation.start();
                Optional<Finding> meanwhile = assertTimeoutPreemptively(Duration.ofSeconds(2), conservation::recent);
                assertThat(meanwhile).contains(new Finding(0, 0));
            });
            await().untilAsserted(() -> assertThat(conservation.recent()).contains(new Finding(1, -1)));
        }

        @Test
        void a_check_that_cannot_be_done_leaves_no_finding() {
            side.db().sql("alter table reporting.ledger_entry rename to hidden").update();
            conservation.start();
            await().untilAsserted(() -> assertThat(conservation.recent()).isEmpty());
        }
    }
}
