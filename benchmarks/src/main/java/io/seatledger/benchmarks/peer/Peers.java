package io.seatledger.benchmarks.peer;

import io.seatledger.benchmarks.database.BenchDatabase;
import io.seatledger.benchmarks.load.ChildProcess;
import io.seatledger.benchmarks.load.Contestant;
import java.io.File;
import java.io.IOException;
import java.nio.file.Path;
import java.sql.SQLException;
import java.util.List;
import java.util.Map;

/** Who else there is. Each runs in a process of its own, over a database of its own in the same server. */
public final class Peers {
    /** Axon 4 as it comes, with its JDBC engine. */
    public static final String AXON = "axon";

    /** Apache Pekko persistence with its JDBC plugin. */
    public static final String PEKKO = "pekko";

    /** The event store of Eventide: PostgreSQL functions. */
    public static final String MESSAGE_DB = "message-db";

    /** Emmett on Node. */
    public static final String EMMETT = "emmett";

    /** All of them. */
    public static final List<String> NAMES = List.of(AXON, PEKKO, EMMETT, MESSAGE_DB);

    private static final Map<String, String> TABLES = Map.of(
            AXON, "domainevententry",
            PEKKO, "event_journal",
            EMMETT, "emt_messages",
            MESSAGE_DB, "message_store.messages");

    private static final File FOLDER = new File("peers");

    private Peers() {}

    /** Starts one, for so many agents; what it acknowledges is counted. */
    public static Counted start(String name, BenchDatabase database, Path scratch, int agents)
            throws IOException, SQLException {
        return new Counted(
                process(name, database, scratch, agents), database, own(name), TABLES.getOrDefault(name, name));
    }

    private static String own(String name) {
        return "bench_" + name.replace('-', '_');
    }

    private static Contestant process(String name, BenchDatabase database, Path scratch, int agents)
            throws IOException, SQLException {
        String own = own(name);
        database.create(own);
        Map<String, String> environment = Map.of(
                "BENCH_URL", database.url(own),
                "BENCH_PORT", Integer.toString(database.port()),
                "BENCH_DATABASE", own,
                "BENCH_AGENTS", Integer.toString(agents));
        Path log = scratch.resolve(name + ".log");
        return switch (name) {
            case AXON -> ChildProcess.java(AxonPeer.class, List.of(), log, environment);
            case PEKKO -> ChildProcess.java(PekkoPeer.class, List.of(), log, environment);
            case MESSAGE_DB ->
                ChildProcess.java(MessageDbPeer.class, List.of(new File(FOLDER, name).getPath()), log, environment);
            case EMMETT -> emmett(log, environment);
            default -> throw new IllegalArgumentException("nobody is called " + name);
        };
    }

    private static Contestant emmett(Path log, Map<String, String> environment) throws IOException {
        File folder = new File(FOLDER, EMMETT);
        if (!new File(folder, "node_modules").isDirectory()) {
            throw new IOException("not installed: npm install in peers/emmett, as benchmarks/run does");
        }
        return ChildProcess.start(List.of("node", "driver.mjs"), folder, log.toAbsolutePath(), environment);
    }
}
