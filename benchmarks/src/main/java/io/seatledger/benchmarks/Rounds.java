package io.seatledger.benchmarks;

import io.seatledger.benchmarks.database.BenchDatabase;
import io.seatledger.benchmarks.load.Contestant;
import io.seatledger.benchmarks.load.Load;
import io.seatledger.benchmarks.load.Result;
import java.io.IOException;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * Every contestant by turns for a short span, again and again: what disturbs the machine disturbs all of them, and a ratio of two
 * neighbours in one round means something where a figure of one run does not.
 */
final class Rounds {
    private static final int WARM_CLIENTS = 32;

    private final BenchDatabase database;
    private final Map<String, Contestant> contestants;
    private final List<Leg> legs;
    private final Map<String, List<Measured>> measured = new LinkedHashMap<>();

    Rounds(BenchDatabase database, Map<String, Contestant> contestants, List<Leg> legs) {
        this.database = database;
        this.contestants = contestants;
        this.legs = legs.stream()
                .filter(leg -> contestants.containsKey(leg.contestant()))
                .toList();
    }

    /** Until compilers and caches have settled. */
    void warmUp(long millis, int agents) throws IOException, InterruptedException {
        for (Map.Entry<String, Contestant> each : contestants.entrySet()) {
            boolean compiled = each.getKey().equals(Field.LIMIT);
            Result warm = each.getValue().run(new Load(WARM_CLIENTS, compiled ? millis / 10 : millis, agents, 1));
            each.getValue().settle();
            Log.say("warm: %-16s %s", each.getKey(), words(warm));
        }
    }

    void run(int rounds) throws IOException, InterruptedException, SQLException {
        for (int round = 1; round <= rounds; round++) {
            List<Leg> order = new ArrayList<>(legs);
            // Whoever comes first finds another machine than whoever comes last, so they take turns.
            if (round % 2 == 0) {
                Collections.reverse(order);
            }
            for (Leg leg : order) {
                Measured found = measure(leg);
                measured.computeIfAbsent(leg.name(), name -> new ArrayList<>()).add(found);
                Log.say("round %d: %-24s %s", round, leg.name(), words(found.result()));
            }
        }
    }

    private Measured measure(Leg leg) throws IOException, InterruptedException, SQLException {
        Contestant contestant = contestants.get(leg.contestant());
        if (contestant == null) {
            throw new IllegalStateException("nobody is called " + leg.contestant());
        }
        long before = database.walBytes();
        Result result = contestant.run(leg.load());
        long after = database.walBytes();
        contestant.settle();
        return new Measured(result, after - before);
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
