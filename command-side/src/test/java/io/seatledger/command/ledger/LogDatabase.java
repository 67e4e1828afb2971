package io.seatledger.command.ledger;

import io.seatledger.platform.test.PostgresForTests;
import java.util.List;
import javax.sql.DataSource;
import org.flywaydb.core.Flyway;
import org.springframework.jdbc.core.simple.JdbcClient;

/** A fresh database with an empty log. */
public final class LogDatabase {
    private final DataSource source;

    private LogDatabase(DataSource source) {
        this.source = source;
    }

    /** Makes one. */
    public static LogDatabase empty() {
        DataSource source = PostgresForTests.freshDatabase().dataSource();
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
}
