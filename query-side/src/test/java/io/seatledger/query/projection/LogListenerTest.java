package io.seatledger.query.projection;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.seatledger.platform.ledger.LedgerReader;
import io.seatledger.platform.ledger.LedgerSignal;
import io.seatledger.query.support.ReadSideForTests;
import java.time.Duration;
import org.junit.jupiter.api.Test;

class LogListenerTest {
    @Test
    void what_the_command_side_tells_wakes_readers_also_after_the_connection_was_lost() throws Exception {
        try (ReadSideForTests side = new ReadSideForTests()) {
            LedgerSignal signal = new LedgerSignal();
            LogListener listener = new LogListener(side.database().dataSource(), side.bean(LedgerReader.class), signal);
            listener.start();
            await().atMost(Duration.ofSeconds(10)).until(() -> heard(side, signal, 7));

            side.db()
                    .sql("select pg_terminate_backend(pid) from pg_stat_activity where query = 'listen seatledger_log'")
                    .query()
                    .listOfRows();
            await().atMost(Duration.ofSeconds(10)).until(() -> heard(side, signal, 8));

            listener.stop();
            listener.awaitStopped(Duration.ofSeconds(5));
            assertThat(signal.awaitBeyond(8, Duration.ZERO)).isFalse();
        }
    }

    private static boolean heard(ReadSideForTests side, LedgerSignal signal, long position)
            throws InterruptedException {
        side.db()
                .sql("select pg_notify('seatledger_log', ?)")
                .param(Long.toString(position))
                .query()
                .singleRow();
        return signal.awaitBeyond(position - 1, Duration.ofMillis(200));
    }
}
