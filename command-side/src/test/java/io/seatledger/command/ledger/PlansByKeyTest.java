package io.seatledger.command.ledger;

import static io.seatledger.command.ledger.Entries.event;
import static io.seatledger.command.ledger.Entries.keyed;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.time.Clock;
import java.util.List;
import org.junit.jupiter.api.Test;

/** A plan made while the tables were small is kept while they grow, so it must be one that does not grow with them. */
class PlansByKeyTest {
    private static final int BATCHES = 20;

    private final LogDatabase database = LogDatabase.empty();

    private long scans(String kind) {
        return database.client()
                .sql("select sum(" + kind + ") from pg_stat_user_tables where schemaname = 'ledger' and relname in"
                        + " ('event', 'receipt')")
                .query(Long.class)
                .single();
    }

    @Test
    void no_table_is_read_as_a_whole_however_small_it_was_when_it_was_analyzed() {
        try (PinnedConnection connection = new PinnedConnection(database.source())) {
            JdbcBatchWriter writer =
                    new JdbcBatchWriter(connection, AppendSql.STANDARD, Clock.systemUTC(), events -> {});
            writer.write(List.of(keyed(event("first", -1), "key-first", "asked", "answered")));
            database.execute("analyze");
            for (int batch = 0; batch < BATCHES; batch++) {
                writer.write(List.of(keyed(event("next-" + batch, -1), "key-" + batch, "asked", "answered")));
            }
        }
        await().untilAsserted(() -> assertThat(scans("idx_scan")).isGreaterThan(2 * BATCHES));
        assertThat(scans("seq_scan")).as("of migrations, none of batches").isLessThan(BATCHES);
    }
}
