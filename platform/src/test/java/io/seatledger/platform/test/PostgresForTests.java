package io.seatledger.platform.test;

import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.util.concurrent.atomic.AtomicInteger;
import org.postgresql.ds.PGSimpleDataSource;
import org.springframework.test.context.DynamicPropertyRegistry;

/** One PostgreSQL per JVM on a free port, with a database of its own for whoever asks; it is durable unless told otherwise. */
public final class PostgresForTests {
    /** System property; {@code off} is faster, and what the start-up check refuses. */
    private static final String FSYNC = System.getProperty("seatledger.test.fsync", "on");

    private static final AtomicInteger DATABASES = new AtomicInteger();

    private PostgresForTests() {}

    /** A database that nobody else uses. */
    public record Database(String url, String username, String password) {

        /** Plain connections, outside any pool. */
        public PGSimpleDataSource dataSource() {
            PGSimpleDataSource dataSource = new PGSimpleDataSource();
            dataSource.setUrl(url);
            dataSource.setUser(username);
            dataSource.setPassword(password);
            return dataSource;
        }

        /** Points an application under test at it. */
        public void register(DynamicPropertyRegistry registry) {
            registry.add("seatledger.database.url", () -> url);
            registry.add("seatledger.database.username", () -> username);
            registry.add("seatledger.database.password", () -> password);
        }
    }

    /** Makes a fresh, empty database. */
    public static Database freshDatabase() {
        String name = "test_" + DATABASES.incrementAndGet();
        try (Connection connection = Shared.POSTGRES.getPostgresDatabase().getConnection();
                Statement statement = connection.createStatement()) {
            statement.execute("create database " + name);
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
        return new Database(
                "jdbc:postgresql://localhost:" + Shared.POSTGRES.getPort() + "/" + name, "postgres", "postgres");
    }

    /** A server of one's own, for tests that stop it or change its settings; close it. */
    public static EmbeddedPostgres ownServer(String fsync) {
        try {
            return EmbeddedPostgres.builder()
                    .setServerConfig("fsync", fsync)
                    .setServerConfig("synchronous_commit", fsync)
                    .setServerConfig("full_page_writes", fsync)
                    .setServerConfig("max_connections", "300")
                    .setLocaleConfig("locale", "C")
                    .setLocaleConfig("encoding", "UTF8")
                    .setPGStartupWait(Duration.ofSeconds(60))
                    .start();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Started when first asked for, stopped by the library's shutdown hook. */
    private static final class Shared {
        static final EmbeddedPostgres POSTGRES = ownServer(FSYNC);
    }
}
