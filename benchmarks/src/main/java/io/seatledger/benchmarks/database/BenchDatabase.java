package io.seatledger.benchmarks.database;

import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.util.List;
import java.util.Map;

/** A PostgreSQL of our own that keeps what it acknowledged, with a database for every contestant. */
public final class BenchDatabase implements AutoCloseable {
    private static final List<String> MUST_BE_ON =
            List.of("fsync", "synchronous_commit", "full_page_writes", "data_checksums");
    private static final Duration START_PATIENCE = Duration.ofSeconds(60);
    private static final String OWNER = "seatledger_owner";
    private static final String SERVICE = "seatledger";
    private static final String SUPERUSER = "postgres";

    private final EmbeddedPostgres postgres;
    private final Path directory;

    private BenchDatabase(EmbeddedPostgres postgres, Path directory) {
        this.postgres = postgres;
        this.directory = directory;
    }

    /**
     * Starts one in a scratch directory, on a free port.
     *
     * @throws IllegalStateException when it would not be durable
     */
    public static BenchDatabase start(Path scratch) throws IOException, SQLException {
        Path directory = scratch.resolve("postgres");
        EmbeddedPostgres postgres = EmbeddedPostgres.builder()
                .setOverrideWorkingDirectory(scratch.resolve("postgres-runtime").toFile())
                .setDataDirectory(directory)
                .setCleanDataDirectory(true)
                .setPGStartupWait(START_PATIENCE)
                .setServerConfig("fsync", "on")
                .setServerConfig("synchronous_commit", "on")
                .setServerConfig("full_page_writes", "on")
                .setServerConfig("unix_socket_directories", "")
                // More than standalone's 100: every client of the limit has one of its own, and who stands still keeps
                // its pool.
                .setServerConfig("max_connections", "600")
                // Kept for use again: a checkpoint at the start of every round leaves them ready.
                .setServerConfig("min_wal_size", "2GB")
                .setServerConfig("max_wal_size", "8GB")
                .setServerConfig("shared_preload_libraries", "pg_stat_statements")
                .setServerConfig("logging_collector", "on")
                .start();
        BenchDatabase database = new BenchDatabase(postgres, directory);
        database.refuseUnlessDurable();
        database.countStatements(false);
        database.execute(
                SUPERUSER,
                "create role " + OWNER + " login",
                "create role " + SERVICE + " login",
                "create role seatledger_reporter nologin");
        return database;
    }

    private void refuseUnlessDurable() throws SQLException {
        for (String setting : MUST_BE_ON) {
            if (!"on".equals(single(SUPERUSER, "show " + setting))) {
                throw new IllegalStateException(
                        setting + " is off: what such a database does is nothing to compare with");
            }
        }
    }

    /** Makes a database that the service can work in as it does in one of its own: the owner's, used by another role. */
    public void create(String name) throws SQLException {
        create(name, "template1");
    }

    /** The same as a copy of another, which nobody may be connected to. */
    public void create(String name, String template) throws SQLException {
        execute(
                SUPERUSER,
                "create database " + name + " owner " + OWNER + " template " + template,
                "revoke all on database " + name + " from public",
                "grant connect, create, temporary on database " + name + " to " + SERVICE,
                "grant connect on database " + name + " to seatledger_reporter");
    }

    /** Its address for JDBC, without a user. */
    public String url(String database) {
        return "jdbc:postgresql://127.0.0.1:" + postgres.getPort() + '/' + database;
    }

    public int port() {
        return postgres.getPort();
    }

    /** The settings by which the service finds its database, as its environment. */
    public Map<String, String> environment(String database) {
        return Map.of(
                "SEATLEDGER_DATABASE_URL", url(database),
                "SEATLEDGER_DATABASE_USERNAME", SERVICE,
                "SEATLEDGER_DATABASE_MIGRATIONUSERNAME", OWNER);
    }

    /** A connection as superuser. */
    public Connection connect(String database) throws SQLException {
        return DriverManager.getConnection(url(database), SUPERUSER, "");
    }

    /** Runs statements. */
    public void execute(String database, String... statements) throws SQLException {
        try (Connection connection = connect(database);
                Statement statement = connection.createStatement()) {
            for (String each : statements) {
                statement.execute(each);
            }
        }
    }

    /** The one value of a query. */
    public String single(String database, String query) throws SQLException {
        try (Connection connection = connect(database);
                Statement statement = connection.createStatement();
                ResultSet row = statement.executeQuery(query)) {
            row.next();
            return String.valueOf(row.getString(1));
        }
    }

    /** Whether statements of all sessions are counted from now on; that costs a little. */
    public void countStatements(boolean on) throws SQLException {
        execute(SUPERUSER, "alter system set pg_stat_statements.track = '" + (on ? "top" : "none") + '\'');
        execute(SUPERUSER, "select pg_reload_conf()");
    }

    /** Whether tables are vacuumed in the background. */
    public void vacuum(boolean on) throws SQLException {
        execute(SUPERUSER, "alter system set autovacuum = " + (on ? "on" : "off"));
        execute(SUPERUSER, "select pg_reload_conf()");
    }

    /** Writes back what changed, so that none of the next legs pays for it. */
    public void checkpoint() throws SQLException {
        execute(SUPERUSER, "checkpoint");
    }

    /** Bytes of write-ahead log so far. */
    public long walBytes() throws SQLException {
        return Long.parseLong(single(SUPERUSER, "select pg_current_wal_lsn() - '0/0'::pg_lsn"));
    }

    /** How often the write-ahead log was forced to disk so far, as far as idle sessions have told. */
    public long walSyncs() throws SQLException {
        return Long.parseLong(
                single(SUPERUSER, "select coalesce(sum(fsyncs), 0) from pg_stat_io where object = 'wal'"));
    }

    /** The server's first process, the parent of all others. */
    public long pid() {
        try {
            return Long.parseLong(Files.readAllLines(directory.resolve("postmaster.pid"))
                    .get(0)
                    .strip());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    @Override
    public void close() {
        try {
            postgres.close();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
