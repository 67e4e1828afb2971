package io.seatledger.command.ledger;

import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;
import javax.sql.DataSource;
import org.flywaydb.core.Flyway;
import org.springframework.jdbc.core.simple.JdbcClient;

/** A fresh database with an empty log, on one PostgreSQL for the whole test run. */
public final class LogDatabase {
    private static final AtomicInteger MADE = new AtomicInteger();

    private final DataSource source;

    private LogDatabase(DataSource source) {
        this.source = source;
    }

    /** Makes one. */
    public static LogDatabase empty() {
        String name = "log_" + MADE.incrementAndGet();
        EmbeddedPostgres server = Server.SHARED;
        try (Connection connection = server.getPostgresDatabase().getConnection();
                Statement statement = connection.createStatement()) {
            statement.execute("create database " + name);
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
        DataSource source = server.getDatabase("postgres", name);
        Flyway.configure()
                .dataSource(source)
                .schemas("ledger")
                .locations("classpath:db/ledger")
                .load()
                .migrate();
        return new LogDatabase(source);
    }

    public DataSource source() {
        return source;
    }

    public JdbcClient client() {
        return JdbcClient.create(source);
    }

    /** Runs statements that have no result. */
    void execute(String... statements) {
        List.of(statements).forEach(sql -> client().sql(sql).update());
    }

    private static final class Server {
        private static final EmbeddedPostgres SHARED = start();

        private static EmbeddedPostgres start() {
            try {
                return EmbeddedPostgres.builder()
                        .setServerConfig("max_connections", "200")
                        .start();
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        }
    }
}
