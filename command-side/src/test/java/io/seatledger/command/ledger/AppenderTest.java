package io.seatledger.command.ledger;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

class AppenderTest {
    private static final int CALLERS = 20;

    private final ExecutorService threads = Executors.newFixedThreadPool(CALLERS + 1);
    private final SlowWriter writer = new SlowWriter();
    private final Appender appender = new Appender(writer, Duration.ofSeconds(20));

    @AfterEach
    void stop() {
        threads.shutdownNow();
    }

    private Future<AppendOutcome> send(int number) {
        return threads.submit(() -> appender.append(Entries.event("s" + number, -1)));
    }

    @Test
    void whoever_comes_while_a_batch_is_written_goes_together_in_the_next() throws Exception {
        Future<AppendOutcome> first = send(0);
        writer.begun.await();
        List<Future<AppendOutcome>> others = new ArrayList<>();
        IntStream.rangeClosed(1, CALLERS).forEach(number -> others.add(send(number)));
        while (appender.waiting() < CALLERS) {
            Thread.onSpinWait();
        }
        writer.goOn.countDown();
        assertThat(first.get()).isEqualTo(new AppendOutcome.Appended(1));
        for (Future<AppendOutcome> other : others) {
            assertThat(other.get()).isInstanceOf(AppendOutcome.Appended.class);
        }
        assertThat(writer.sizes).containsExactly(1, CALLERS);
    }

    @Test
    void a_failed_batch_fails_those_in_it_and_the_next_is_written() {
        writer.goOn.countDown();
        writer.failures = 1;
        assertThatThrownBy(() -> appender.append(Entries.event("a", -1)))
                .isInstanceOf(LedgerUnavailableException.class);
        assertThat(appender.append(Entries.event("a", -1))).isEqualTo(new AppendOutcome.Appended(1));
    }

    @Test
    void who_waits_in_vain_leaves_and_does_not_stop_the_others() throws Exception {
        Appender impatient = new Appender(writer, Duration.ofMillis(50));
        Future<AppendOutcome> first = threads.submit(() -> impatient.append(Entries.event("a", -1)));
        writer.begun.await();
        assertThatThrownBy(() -> impatient.append(Entries.event("b", -1)))
                .isInstanceOf(LedgerUnavailableException.class)
                .hasMessageContaining("too busy");
        assertThat(impatient.waiting()).isZero();
        writer.goOn.countDown();
        assertThat(first.get()).isInstanceOf(AppendOutcome.Appended.class);
        assertThat(impatient.append(Entries.event("c", -1))).isInstanceOf(AppendOutcome.Appended.class);
    }

    @Test
    void who_leads_with_too_many_before_it_waits_for_the_next_batch() {
        writer.goOn.countDown();
        IntStream.range(0, Appender.BATCH_ENTRIES).forEach(number -> appender.queue(Entries.event("s" + number, -1)));
        Appender.Ticket last = appender.queue(Entries.event("last", -1));
        assertThat(last.await()).isEqualTo(new AppendOutcome.Appended(Appender.BATCH_ENTRIES + 1));
        assertThat(writer.sizes).containsExactly(Appender.BATCH_ENTRIES, 1);
    }

    @Test
    void who_withdraws_passes_on_a_turn_that_came_meanwhile() throws Exception {
        Future<AppendOutcome> first = send(0);
        writer.begun.await();
        Appender.Ticket withdrawn = appender.queue(Entries.event("withdrawn", -1));
        Future<AppendOutcome> behind = send(1);
        while (appender.waiting() < 2) {
            Thread.onSpinWait();
        }
        writer.goOn.countDown();
        first.get();
        withdrawn.withdraw();
        assertThat(behind.get()).isEqualTo(new AppendOutcome.Appended(2));
        assertThat(writer.sizes).containsExactly(1, 1);
    }

    /** Holds its first batch until it may go on. */
    private static final class SlowWriter implements BatchWriter {
        private final CountDownLatch begun = new CountDownLatch(1);
        private final CountDownLatch goOn = new CountDownLatch(1);
        private final List<Integer> sizes = new ArrayList<>();
        private int failures;
        private long position;

        @Override
        public List<AppendOutcome> write(List<Entry> entries) {
            sizes.add(entries.size());
            begun.countDown();
            try {
                goOn.await();
            } catch (InterruptedException e) {
                throw new IllegalStateException(e);
            }
            if (failures-- > 0) {
                throw new LedgerUnavailableException("gone", null);
            }
            return entries.stream()
                    .<AppendOutcome>map(entry -> new AppendOutcome.Appended(++position))
                    .toList();
        }
    }
}
