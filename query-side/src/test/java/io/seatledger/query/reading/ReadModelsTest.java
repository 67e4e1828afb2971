package io.seatledger.query.reading;

import static io.seatledger.query.support.Story.store;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.seatledger.platform.ledger.LedgerReader;
import io.seatledger.query.projection.ProgressSignal;
import io.seatledger.query.support.ReadSideForTests;
import java.time.Clock;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.springframework.dao.DataAccessException;
import org.springframework.jdbc.support.JdbcTransactionManager;

@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class ReadModelsTest {
    private static final String STORES = "select count(*) from reporting.stores";
    private static final String HEAD = "select position from ledger.head";

    private ReadSideForTests side;
    private ReadModels reads;

    @BeforeAll
    void start() {
        side = new ReadSideForTests();
        reads = new ReadModels(
                side.db(),
                side.projections(),
                new ProgressSignal(),
                new Moments(side.db(), new LedgerReader(side.db()), side.bean(Clock.class)),
                side.bean(JdbcTransactionManager.class));
    }

    @AfterAll
    void stop() {
        side.close();
    }

    /** Asked twice, while another connection adds a store and folds it. */
    private List<Long> beforeAndAfterAStore(String sql, String store) {
        long before = side.count(sql);
        CompletableFuture.runAsync(() -> {
                    side.log().append(store(store));
                    side.catchUp();
                })
                .join();
        return List.of(before, side.count(sql));
    }

    @Test
    void an_answer_is_of_one_snapshot_whatever_is_folded_meanwhile() {
        Shown<List<Long>> shown = reads.read(null, () -> beforeAndAfterAStore(STORES, "s1"), "stores");
        long before = shown.value().get(0);
        assertThat(shown.value()).containsExactly(before, before);
        assertThat(side.count(STORES)).isEqualTo(before + 1);
        assertThat(shown.position()).isEqualTo(side.log().head() - 1);
    }

    @Test
    void an_answer_from_the_log_is_of_one_snapshot_whatever_is_recorded_meanwhile() {
        Shown<List<Long>> shown = reads.readLog(null, () -> beforeAndAfterAStore(HEAD, "s2"));
        assertThat(shown.value()).containsExactly(shown.position(), shown.position());
        assertThat(side.log().head()).isGreaterThan(shown.position());
    }

    @Test
    void a_question_changes_nothing() {
        assertThatThrownBy(() -> reads.read(
                        null,
                        () -> side.db().sql("delete from reporting.stores").update(),
                        "stores"))
                .isInstanceOf(DataAccessException.class)
                .hasMessageContaining("read-only transaction");
    }
}
