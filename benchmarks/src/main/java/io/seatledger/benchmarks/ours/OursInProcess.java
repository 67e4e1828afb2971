package io.seatledger.benchmarks.ours;

import io.seatledger.benchmarks.database.BenchDatabase;
import io.seatledger.benchmarks.load.ChildProcess;
import io.seatledger.benchmarks.load.Contestant;
import java.io.IOException;
import java.nio.file.Path;
import java.sql.SQLException;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** The command side in a process of its own, without HTTP. */
public final class OursInProcess {
    private static final String DATABASE = "bench_inprocess";

    private OursInProcess() {}

    /** Starts it, with a store and so many agents who may buy there. */
    public static Contestant start(BenchDatabase database, Path scratch, int agents) throws IOException, SQLException {
        database.create(DATABASE);
        Map<String, String> environment = new HashMap<>(database.environment(DATABASE));
        environment.put(
                "SEATLEDGER_DATA", scratch.resolve("inprocess").toAbsolutePath().toString());
        return ChildProcess.java(
                InProcess.class, List.of(Integer.toString(agents)), scratch.resolve("inprocess.log"), environment);
    }
}
