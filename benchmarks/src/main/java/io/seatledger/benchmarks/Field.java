package io.seatledger.benchmarks;

import io.seatledger.benchmarks.database.BenchDatabase;
import io.seatledger.benchmarks.database.Limit;
import io.seatledger.benchmarks.load.Contestant;
import io.seatledger.benchmarks.ours.OursInProcess;
import io.seatledger.benchmarks.ours.OursOverHttp;
import io.seatledger.benchmarks.peer.Peers;
import java.util.LinkedHashMap;
import java.util.Map;

/** Everybody who takes part. One who cannot is named with the reason, and the others go on. */
final class Field implements AutoCloseable {
    static final String LIMIT = "limit";
    static final String HTTP = "http";
    static final String IN_PROCESS = "in-process";

    private final Map<String, Contestant> contestants = new LinkedHashMap<>();
    private final Map<String, String> absent = new LinkedHashMap<>();
    private final Options options;

    private Field(Options options) {
        this.options = options;
    }

    private interface Start {
        Contestant start() throws Exception;
    }

    static Field start(BenchDatabase database, Options options) {
        Field field = new Field(options);
        int agents = options.agents();
        field.enter(LIMIT, () -> Limit.over(database, options.scratch()));
        field.enter(IN_PROCESS, () -> OursInProcess.start(database, options.scratch(), agents));
        field.enter(HTTP, () -> OursOverHttp.start(options.jar(), database, options.scratch(), agents));
        for (String peer : Peers.NAMES) {
            field.enter(peer, () -> Peers.start(peer, database, options.scratch(), agents));
        }
        return field;
    }

    private void enter(String name, Start start) {
        if (!options.wants(name) && !name.equals(LIMIT)) {
            return;
        }
        try {
            contestants.put(name, start.start());
            Log.say("%s is there", name);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            absent.put(name, "interrupted");
        } catch (Exception e) {
            Log.say("%s cannot take part: %s", name, e);
            absent.put(name, String.valueOf(e.getMessage()).lines().findFirst().orElse("?"));
        }
    }

    Map<String, Contestant> contestants() {
        return contestants;
    }

    /** Who could not take part, and why. */
    Map<String, String> absent() {
        return absent;
    }

    @Override
    public void close() {
        contestants.values().forEach(Contestant::close);
    }
}
