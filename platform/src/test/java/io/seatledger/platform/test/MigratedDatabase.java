package io.seatledger.platform.test;

import com.zaxxer.hikari.HikariDataSource;
import io.seatledger.platform.database.Database;
import io.seatledger.platform.database.DatabaseSettings;
import io.seatledger.platform.database.SchemaMigration;
import java.util.List;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.support.JdbcTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

/** A fresh database with the given migrations, opened as the service opens it; close it. */
public record MigratedDatabase(PostgresForTests.Database database, HikariDataSource pool) implements AutoCloseable {
    public static final SchemaMigration LEDGER = new SchemaMigration("ledger", "classpath:db/ledger", "ledger");

    public static MigratedDatabase with(SchemaMigration... migrations) {
        PostgresForTests.Database fresh = PostgresForTests.freshDatabase();
        return new MigratedDatabase(fresh, new Database(settings(fresh)).open(List.of(migrations)));
    }

    public static DatabaseSettings settings(PostgresForTests.Database fresh) {
        return DatabaseSettings.of(fresh.url(), fresh.username(), fresh.password(), 5);
    }

    public JdbcClient jdbc() {
        return JdbcClient.create(pool);
    }

    public TransactionTemplate transactions() {
        return new TransactionTemplate(new JdbcTransactionManager(pool));
    }

    @Override
    public void close() {
        pool.close();
    }
}
