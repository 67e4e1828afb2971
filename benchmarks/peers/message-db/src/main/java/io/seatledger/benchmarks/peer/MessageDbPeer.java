package io.seatledger.benchmarks.peer;

import com.zaxxer.hikari.HikariConfig;
import com.zaxxer.hikari.HikariDataSource;
import io.seatledger.benchmarks.load.Worker;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/** message-db: installed by its own script, used by its own functions, through a pool of connections. */
final class MessageDbPeer {
    private static final int CONNECTIONS = 40;

    private MessageDbPeer() {}

    /** Serves buyers until the input ends; the argument is the folder that its package is installed in. */
    public static void main(String[] arguments) throws IOException, InterruptedException {
        install(Path.of(arguments[0], "node_modules", "@eventide", "message-db", "database"));
        HikariConfig pool = new HikariConfig();
        pool.setJdbcUrl(PeerShop.setting("BENCH_URL"));
        pool.setUsername("postgres");
        pool.setConnectionInitSql("set search_path = message_store, public");
        pool.setMaximumPoolSize(CONNECTIONS);
        try (HikariDataSource database = new HikariDataSource(pool)) {
            MessageStore store = new MessageStore(database);
            Worker.serve(number -> (agent, quantity) -> store.buy(PeerShop.agentId(agent), quantity));
        }
    }

    private static void install(Path scripts) throws IOException, InterruptedException {
        if (!scripts.toFile().isDirectory()) {
            throw new IOException("not installed: npm install in peers/message-db, as benchmarks/run does");
        }
        ProcessBuilder builder = new ProcessBuilder(new ArrayList<>(List.of("bash", "install.sh")));
        builder.directory(scripts.toFile()).redirectErrorStream(true);
        builder.environment().put("PGHOST", "127.0.0.1");
        builder.environment().put("PGPORT", PeerShop.setting("BENCH_PORT"));
        builder.environment().put("PGUSER", "postgres");
        builder.environment().put("DATABASE_NAME", PeerShop.setting("BENCH_DATABASE"));
        builder.environment().put("CREATE_DATABASE", "off");
        Process process = builder.start();
        try (InputStream output = process.getInputStream()) {
            String said = new String(output.readAllBytes(), StandardCharsets.UTF_8);
            if (process.waitFor() != 0) {
                throw new IOException(said);
            }
        }
    }
}
