package io.seatledger.benchmarks.past;

import io.seatledger.benchmarks.database.BenchDatabase;
import io.seatledger.benchmarks.load.Await;
import io.seatledger.benchmarks.load.Contestant;
import io.seatledger.benchmarks.load.Load;
import java.io.IOException;
import java.sql.SQLException;

/** The long stream of one agent, with the snapshots on the way that it would have if it had grown one purchase after the other. */
public final class LongStream {
    /** More events than this are never behind a snapshot, or the first load would take longer than a statement may. */
    private static final int STEP = 50_000;

    private static final int PATIENCE_SECONDS = 60;

    private final BenchDatabase database;
    private final String name;
    private final Contestant service;

    /** @param service works on that database, in process, and holds nothing of the stream */
    public LongStream(BenchDatabase database, String name, Contestant service) {
        this.database = database;
        this.name = name;
        this.service = service;
    }

    /** Adds so many purchases to an agent's stream; each has its order in a stream of its own. */
    public void grow(int agent, int purchases) throws IOException, SQLException, InterruptedException {
        for (int left = purchases; left > 0; left -= STEP) {
            long before = snapshot(agent);
            LongLog.add(database, name, 2L * Math.min(STEP, left), agent, 1);
            service.succeed(new Load(1, 1, 1, 1, agent, "cold-" + name));
            Await.until("a snapshot of agent " + agent, PATIENCE_SECONDS, () -> snapshot(agent) > before);
        }
    }

    private long snapshot(int agent) throws SQLException {
        return Long.parseLong(database.single(
                name,
                "select coalesce(max(sequence), -1) from ledger.snapshot where stream = 'agent:agent-" + agent + "'"));
    }
}
