package io.seatledger.benchmarks.curve;

import io.seatledger.benchmarks.Log;
import io.seatledger.benchmarks.Options;
import io.seatledger.benchmarks.database.BenchDatabase;
import io.seatledger.benchmarks.load.Load;
import io.seatledger.benchmarks.load.Result;
import java.io.IOException;
import java.nio.file.Path;
import java.sql.SQLException;
import java.util.Map;

/** All curves, in process, in interleaved rounds: every round goes over every point. */
public final class Curves {
    private static final int[] SEATS = {1, 10, 100, 1_000, 10_000, 100_000};
    private static final int[] STORES = {1, 10, 100, 1_000};
    private static final int[] CLIENTS = {1, 2, 4, 8, 16, 32, 64, 128};
    private static final int SOME = 8;

    private final Curve history = new Curve(
            "Past events of a stream", "purchases before", "warm, 1 client: p50 µs", "from the snapshot: p50 µs");
    private final Curve seats = new Curve("Seats of an order", "seats", "1 client: p50 µs", "WAL bytes");
    private final Curve stores = new Curve("Stores that are bought in", "stores", "8 clients: commands/s");
    private final Curve clients =
            new Curve("Clients", "clients", "commands/s", "p99 µs", "the limit: inserts/s", "commands ÷ limit");
    private final Curve logs =
            new Curve("Events in the log", "events at the start", "8 clients: commands/s", "1 client: p50 µs");
    private final Ground ground;
    private final long millis;

    private Curves(Ground ground, Options options) {
        this.ground = ground;
        this.millis = options.spanMillis();
    }

    /** Measures them and returns them as Markdown, with what follows from them. */
    public static String measure(BenchDatabase database, Options options, Path scratch)
            throws IOException, SQLException, InterruptedException {
        Ground ground = Ground.make(database, options, scratch);
        Curves curves = new Curves(ground, options);
        curves.warm(options.warmMillis());
        for (int round = 1; round <= options.rounds(); round++) {
            database.checkpoint();
            curves.round();
            Log.say("round %d of %d", round, options.rounds());
        }
        double wal = curves.seats.median("1", 1);
        return curves.logs.markdown()
                + curves.history.markdown()
                + curves.seats.markdown()
                + curves.stores.markdown()
                + curves.clients.markdown()
                + Paper.of(ground, options, wal).markdown();
    }

    private void warm(long warmMillis) throws IOException, InterruptedException {
        ground.limit().run(new Load(32, warmMillis / 10, Ground.AGENTS, 1));
        for (String log : ground.logs().values()) {
            ground.ours().succeed(new Load(32, warmMillis / ground.logs().size(), Ground.AGENTS / 2, 1).in(log));
        }
        ground.ours().settle();
    }

    private void round() throws IOException, SQLException, InterruptedException {
        Load one = new Load(1, millis, Ground.AGENTS / 2, 1);
        Load some = new Load(SOME, millis, Ground.AGENTS / 2, 1);
        for (Map.Entry<Integer, String> log : ground.logs().entrySet()) {
            Result rate = run(some.in(log.getValue()));
            Result alone = run(one.in(log.getValue()));
            logs.add("%,d".formatted(log.getKey()), rate.perSecond(), alone.p50Micros());
        }
        for (Map.Entry<Integer, Integer> stream : ground.streams().entrySet()) {
            Load its = new Load(1, millis, 1, 1).from(stream.getValue());
            run(its.lasting(millis / 10));
            Result warm = run(its);
            history.add(
                    "%,d".formatted(stream.getKey()),
                    warm.p50Micros(),
                    run(its.in("cold-" + ground.shortest())).p50Micros());
        }
        for (int quantity : SEATS) {
            long before = ground.database().walBytes();
            Result bought = run(new Load(1, millis, Ground.AGENTS / 2, quantity));
            double wal = (double) (ground.database().walBytes() - before) / bought.commands();
            seats.add("%,d".formatted(quantity), bought.p50Micros(), wal);
        }
        for (int count : STORES) {
            stores.add("%,d".formatted(count), run(some.in("stores-" + count)).perSecond());
        }
        for (int count : CLIENTS) {
            Load load = new Load(count, millis, Ground.AGENTS / 2, 1);
            double limit = ground.limit().succeed(load).perSecond();
            Result ours = run(load);
            clients.add("" + count, ours.perSecond(), ours.p99Micros(), limit, ours.perSecond() / limit);
        }
        ground.ours().settle();
    }

    private Result run(Load load) throws IOException, InterruptedException {
        return ground.ours().succeed(load);
    }
}
