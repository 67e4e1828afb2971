package io.seatledger.query.support;

import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.concurrent.atomic.AtomicInteger;
import javax.sql.DataSource;
import org.flywaydb.core.Flyway;

/** One PostgreSQL per test run; every caller gets a database of its own with the empty log in it. */
public final class DatabaseForTests {
    private static final AtomicInteger MADE = new AtomicInteger();

    private DatabaseForTests() {}

    private static final class Server {
        static final EmbeddedPostgres RUNNING = start();

        private static EmbeddedPostgres start() {
            try {
                return EmbeddedPostgres.builder()
                        .setServerConfig("max_connections", "200")
                        .start();
            } catch (IOException failure) {
                throw new UncheckedIOException(failure);
            }
        }
    }

    /** A new database's name. */
    public static String create() {
        String name = "test_" + MADE.incrementAndGet();
        try (Connection connection = Server.RUNNING.getPostgresDatabase().getConnection();
                Statement statement = connection.createStatement()) {
            statement.execute("create database " + name);
        } catch (SQLException failure) {
            throw new IllegalStateException(failure);
        }
        Flyway.configure()
                .dataSource(dataSource(name))
                .schemas("ledger")
                .defaultSchema("ledger")
                .locations("classpath:db/ledger")
                .load()
                .migrate();
        return name;
    }

    public static DataSource dataSource(String name) {
        return Server.RUNNING.getDatabase("postgres", name);
    }

    public static String url(String name) {
        return Server.RUNNING.getJdbcUrl("postgres", name);
    }
}
