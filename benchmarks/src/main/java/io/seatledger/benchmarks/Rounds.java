package io.seatledger.benchmarks;

import io.seatledger.benchmarks.load.Contestant;
import io.seatledger.benchmarks.load.Load;
import io.seatledger.benchmarks.load.ProcessFigures;
import io.seatledger.benchmarks.load.Result;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;

/**
 * Every contestant by turns for a short span, again and again: what disturbs the machine disturbs all of them, and a ratio of two
 * neighbours in one round means something where a figure of one run does not.
 */
final class Rounds {
    private static final int WARM_CLIENTS = 32;
    /** A process that was stopped runs for so long before it counts. */
    private static final long RUN_IN_MILLIS = 500;

    private final Field field;
    private final List<List<Leg>> groups;
    private final Map<String, List<Measured>> measured = new LinkedHashMap<>();

    /** @param groups legs that are compared, the first of each being what the others are compared to */
    Rounds(Field field, List<List<Leg>> groups) {
        this.field = field;
        this.groups = groups.stream()
                .map(group -> group.stream()
                        .filter(leg -> field.has(leg.contestant()))
                        .toList())
                .filter(group -> group.size() > 1)
                .toList();
    }

    /** Until compilers and caches have settled; those of a group at the same time. */
    void warmUp(List<List<String>> together, long millis, int agents) throws IOException, InterruptedException {
        for (List<String> names : together) {
            List<String> there = names.stream().filter(field::has).toList();
            field.turnOf(there.toArray(String[]::new));
            List<CompletableFuture<Void>> warm = there.stream()
                    .map(name -> CompletableFuture.runAsync(() -> warm(name, millis, agents)))
                    .toList();
            warm.forEach(CompletableFuture::join);
        }
        field.rest();
    }

    private void warm(String name, long millis, int agents) {
        try {
            // A program that is compiled already is only made to fill its tables.
            long own = name.equals(Field.LIMIT) ? millis / 10 : millis;
            Result warm = field.contestant(name).run(new Load(WARM_CLIENTS, own, agents, 1));
            field.contestant(name).settle();
            Log.say("warm: %-16s %s", name, words(warm));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    void run(int rounds) throws IOException, InterruptedException, SQLException {
        for (int round = 1; round <= rounds; round++) {
            field.database().checkpoint();
            List<List<Leg>> order = new ArrayList<>(groups);
            // Whoever comes first finds another machine than whoever comes last, so they take turns.
            if (round % 2 == 0) {
                Collections.reverse(order);
            }
            for (List<Leg> group : order) {
                for (Leg leg : group) {
                    Measured found = measure(leg);
                    measured.computeIfAbsent(leg.name(), name -> new ArrayList<>())
                            .add(found);
                    Log.say("round %d of %d: %-24s %s", round, rounds, leg.name(), words(found.result()));
                }
            }
        }
    }

    private Measured measure(Leg leg) throws IOException, InterruptedException, SQLException {
        Contestant contestant = field.contestant(leg.contestant());
        field.turnOf(leg.contestant());
        contestant.run(leg.load().lasting(Math.min(RUN_IN_MILLIS, leg.load().millis())));
        long own = ProcessHandle.current().pid();
        double usedBefore = ProcessFigures.cpuMicros(own);
        Result result = contestant.run(leg.load());
        double used = ProcessFigures.cpuMicros(own) - usedBefore;
        contestant.settle();
        field.rest();
        return new Measured(result, used);
    }

    private static String words(Result result) {
        return "%8.0f/s  p50 %6d µs  p99 %7d µs%s"
                .formatted(
                        result.perSecond(),
                        result.p50Micros(),
                        result.p99Micros(),
                        result.failures() == 0 ? "" : "  " + result.failures() + " failed: " + result.problem());
    }

    /** By leg, in the order of rounds. */
    Map<String, List<Measured>> measured() {
        return measured;
    }
}
