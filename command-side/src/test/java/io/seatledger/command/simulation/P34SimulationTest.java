package io.seatledger.command.simulation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.seatledger.command.config.AxonSetup;
import io.seatledger.command.ledger.LedgerStorageEngine;
import io.seatledger.command.ledger.MemoryLog;
import io.seatledger.command.ledger.MemoryLog.Guards;
import io.seatledger.events.LedgerEvent;
import io.seatledger.events.seat.ReturnRequested;
import io.seatledger.events.value.SeatState;
import io.seatledger.platform.ledger.EventCodec;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.AtomicLong;
import java.util.function.UnaryOperator;
import org.axonframework.config.Configuration;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/**
 * P34: whatever crashes, repeats itself, is lost or overtaken between any two steps, the log obeys its laws. A failure names
 * its seed. The full form is {@code -Dseatledger.simulation.seeds=1000 -Dseatledger.simulation.steps=2000}, one seed alone
 * {@code -Dseatledger.simulation.seed=…}; without them as many short seeds as fit in half a minute.
 */
class P34SimulationTest {
    private static final Duration SHORT = Duration.ofSeconds(25);
    private static final int THREADS = 2;
    private static final int SABOTAGED_SEEDS = 30;

    private final List<Configuration> started = new ArrayList<>();

    @Test
    void every_seed_obeys_the_laws() throws Exception {
        int steps = Integer.getInteger("seatledger.simulation.steps", 600);
        Long one = Long.getLong("seatledger.simulation.seed");
        if (one != null) {
            new Simulation(one, Guards.ALL, axon()).run(steps);
            return;
        }
        long seeds = Long.getLong("seatledger.simulation.seeds", Long.MAX_VALUE);
        boolean full = seeds < Long.MAX_VALUE;
        long begun = System.nanoTime();
        AtomicLong next = new AtomicLong(1);
        ExecutorService threads = Executors.newFixedThreadPool(THREADS);
        try {
            List<Future<?>> running = new ArrayList<>();
            for (int thread = 0; thread < THREADS; thread++) {
                Configuration axon = axon();
                running.add(threads.submit(() -> {
                    for (long seed = next.getAndIncrement(); seed <= seeds; seed = next.getAndIncrement()) {
                        if (!full && System.nanoTime() - begun > SHORT.toNanos()) {
                            return;
                        }
                        new Simulation(seed, Guards.ALL, axon).run(steps);
                    }
                }));
            }
            for (Future<?> each : running) {
                each.get();
            }
        } finally {
            threads.shutdownNow();
        }
        System.out.printf(
                "simulated %d seeds of %d steps in %d s%n",
                Math.min(next.get() - THREADS, seeds), steps, (System.nanoTime() - begun) / 1_000_000_000L);
        assertThat(next.get()).isGreaterThan(THREADS);
    }

    @Test
    void one_seed_tells_one_story() {
        assertThat(story(7)).isEqualTo(story(7)).isNotEqualTo(story(8));
    }

    private List<LedgerEvent> story(long seed) {
        Simulation simulation = new Simulation(seed, Guards.ALL, axon());
        simulation.run(300);
        return simulation.log.events();
    }

    @Test
    void it_turns_red_when_read_sets_are_ignored() {
        turnsRed(new Guards(false, true, true, true, UnaryOperator.identity()));
    }

    @Test
    void it_turns_red_when_receipts_are_ignored() {
        turnsRed(new Guards(true, false, true, true, UnaryOperator.identity()));
    }

    @Test
    void it_turns_red_when_an_entry_is_half_written() {
        turnsRed(new Guards(true, true, false, true, UnaryOperator.identity()));
    }

    @Test
    void it_turns_red_when_what_rests_on_a_failed_entry_is_taken_all_the_same() {
        turnsRed(new Guards(true, true, true, false, UnaryOperator.identity()));
    }

    @Test
    void it_turns_red_when_a_fold_forgets_what_a_returned_seat_was() {
        turnsRed(new Guards(true, true, true, true, P34SimulationTest::withoutMemory));
    }

    private void turnsRed(Guards sabotaged) {
        Configuration axon = axon();
        assertThatThrownBy(() -> {
                    for (long seed = 1; seed <= SABOTAGED_SEEDS; seed++) {
                        new Simulation(seed, sabotaged, axon).run(600);
                    }
                })
                .isInstanceOf(AssertionError.class)
                .hasMessageContaining("seed ");
    }

    private Configuration axon() {
        LedgerStorageEngine engine = new LedgerStorageEngine(new MemoryLog(Guards.ALL), new EventCodec());
        Configuration axon = AxonSetup.start(engine);
        started.add(axon);
        return axon;
    }

    @AfterEach
    void stop() {
        started.forEach(Configuration::shutdown);
    }

    /** As if a pending return had no memory of where the seat was. */
    static LedgerEvent withoutMemory(LedgerEvent event) {
        return event instanceof ReturnRequested e
                ? new ReturnRequested(
                        e.orderId(), e.line(), e.seats(), e.returnId(), SeatState.AVAILABLE, e.occurredAt())
                : event;
    }
}
