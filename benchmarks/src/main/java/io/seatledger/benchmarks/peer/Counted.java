package io.seatledger.benchmarks.peer;

import io.seatledger.benchmarks.database.BenchDatabase;
import io.seatledger.benchmarks.load.Contestant;
import io.seatledger.benchmarks.load.Load;
import io.seatledger.benchmarks.load.Result;
import java.io.IOException;
import java.sql.SQLException;

/** A peer, and how many purchases it acknowledged: as many events must be in its table. */
public final class Counted implements Contestant {
    private final Contestant peer;
    private final BenchDatabase database;
    private final String name;
    private final String table;
    private long acknowledged;

    Counted(Contestant peer, BenchDatabase database, String name, String table) {
        this.peer = peer;
        this.database = database;
        this.name = name;
        this.table = table;
    }

    /** Events in its table for each purchase it acknowledged; less than 1 is a promise that was not kept. */
    public double kept() throws SQLException {
        return Double.parseDouble(database.single(name, "select count(*) from " + table)) / Math.max(1, acknowledged);
    }

    @Override
    public Result run(Load load) throws IOException, InterruptedException {
        Result result = peer.run(load);
        acknowledged += result.commands();
        return result;
    }

    @Override
    public void settle() throws IOException, InterruptedException {
        peer.settle();
    }

    @Override
    public long pid() {
        return peer.pid();
    }

    @Override
    public void close() {
        peer.close();
    }
}
