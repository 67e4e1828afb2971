package io.seatledger.benchmarks.curve;

import io.seatledger.benchmarks.Log;
import io.seatledger.benchmarks.Options;
import io.seatledger.benchmarks.database.BenchDatabase;
import io.seatledger.benchmarks.database.Limit;
import io.seatledger.benchmarks.load.Contestant;
import io.seatledger.benchmarks.ours.OursInProcess;
import io.seatledger.benchmarks.ours.Shop;
import io.seatledger.benchmarks.past.LongLog;
import io.seatledger.benchmarks.past.LongStream;
import java.io.IOException;
import java.nio.file.Path;
import java.sql.SQLException;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/**
 * One warm process of the command side over logs of different lengths, and agents with pasts of different lengths in one of them.
 *
 * @param logs names of databases by how many events they began with
 * @param streams agents by how many purchases they have behind them
 */
record Ground(
        BenchDatabase database,
        Shop shop,
        Contestant ours,
        Contestant limit,
        Map<Integer, String> logs,
        Map<Integer, Integer> streams) {
    static final int AGENTS = 1_000;
    static final int STORES = 1_000;
    private static final int SHORTEST = 10_000;
    private static final int SMALL = 100;

    static Ground make(BenchDatabase database, Options options, Path scratch)
            throws IOException, SQLException, InterruptedException {
        Shop shop = Shop.open(database, scratch, AGENTS, STORES);
        Map<Integer, String> logs = new TreeMap<>();
        for (int events = SHORTEST; events <= longestLog(options); events *= 10) {
            String name = "bench_log_" + events;
            shop.copy(name);
            LongLog.add(database, name, events, 0, AGENTS / 2);
            logs.put(events, name);
            Log.say("a log of %d events", events);
        }
        Contestant ours = OursInProcess.over(shop, "curves", List.copyOf(logs.values()));
        Ground ground = new Ground(
                database, shop, ours, Limit.over(database, Shop.TEMPLATE, scratch), logs, new LinkedHashMap<>());
        ground.growStreams(options.isShort() ? 100_000 : 1_000_000);
        ours.settle();
        return ground;
    }

    private static int longestLog(Options options) {
        return options.isShort() ? 1_000_000 : 10_000_000;
    }

    /** The agents of the second half have no other past. */
    private void growStreams(int longest) throws IOException, SQLException, InterruptedException {
        int agent = AGENTS / 2;
        for (int purchases = 10; purchases <= longest; purchases *= 10) {
            if (purchases < SMALL) {
                LongLog.add(database, shortest(), 2L * purchases, agent, 1);
            } else {
                new LongStream(database, shortest(), ours).grow(agent, purchases);
            }
            streams.put(purchases, agent);
            Log.say("a stream of %d purchases", purchases);
            // Whoever is dropped from the cache takes the next sixteen with it.
            agent += 20;
        }
    }

    /** The log that began as the shortest. */
    String shortest() {
        return logs.values().iterator().next();
    }

    /** The longest log. */
    String longest() {
        return List.copyOf(logs.values()).get(logs.size() - 1);
    }
}
