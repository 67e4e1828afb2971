package io.seatledger.platform.database;

import com.zaxxer.hikari.HikariConfig;
import com.zaxxer.hikari.HikariDataSource;
import java.sql.SQLException;
import java.time.Duration;
import java.util.List;
import javax.sql.DataSource;
import org.flywaydb.core.Flyway;
import org.postgresql.ds.PGSimpleDataSource;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Opens the database: checks that it is durable, migrates it, and hands out bounded connections. */
public final class Database {
    private static final Logger LOG = LoggerFactory.getLogger(Database.class);
    private static final int CONNECT_TIMEOUT_SECONDS = 3;
    private static final int POOL_WAIT_MILLIS = 3_000;
    private static final int CONNECTION_LIFE_MILLIS = 30 * 60 * 1_000;
    /** Longer than any statement or transaction may take: it only catches a server that has gone silent. */
    private static final int SOCKET_TIMEOUT_SECONDS = 15;

    private static final String REQUEST_OPTIONS = "-c lock_timeout=2s -c statement_timeout=5s"
            + " -c idle_in_transaction_session_timeout=5s -c transaction_timeout=10s"
            + " -c search_path=reporting,public";

    private final DatabaseSettings settings;

    public Database(DatabaseSettings settings) {
        this.settings = settings;
    }

    /**
     * The pool for requests, after all checks and migrations.
     *
     * @throws IllegalStateException when the database is not durable
     */
    public HikariDataSource open(List<SchemaMigration> migrations) {
        DataSource service = unpooled("seatledger-migration");
        try {
            SafetyCheck.require(service);
        } catch (SQLException e) {
            throw new IllegalStateException("the database " + settings + " cannot be reached: " + e.getMessage(), e);
        }
        for (SchemaMigration migration : migrations) {
            if (migration.owner() == SchemaMigration.Owner.OWNER) {
                PGSimpleDataSource owner = unpooled("seatledger-migration", settings.owner(), settings.ownerSecret());
                migrate(migration, owner);
                ServiceRole.restrict(settings, owner);
            } else {
                migrate(migration, service);
            }
        }
        return pool();
    }

    /**
     * Connections outside the pool and without the bounds of a request, for work that takes its time; whoever uses them sets
     * bounds of their own.
     *
     * @param purpose shown by PostgreSQL as the application's name
     */
    public PGSimpleDataSource unpooled(String purpose) {
        return unpooled(purpose, settings.username(), settings.secret());
    }

    private PGSimpleDataSource unpooled(String purpose, String username, String password) {
        PGSimpleDataSource dataSource = new PGSimpleDataSource();
        dataSource.setUrl(settings.url());
        // Details of errors quote the values of a row, and messages of errors end up in logs.
        dataSource.setLogServerErrorDetail(false);
        dataSource.setUser(username);
        dataSource.setPassword(password);
        dataSource.setConnectTimeout(CONNECT_TIMEOUT_SECONDS);
        dataSource.setTcpKeepAlive(true);
        dataSource.setApplicationName(purpose);
        return dataSource;
    }

    /**
     * As {@link #unpooled(String)}, with bounds.
     *
     * @param options given to every session, for example {@code -c statement_timeout=30s}
     * @param silence longest wait for an answer of the server
     */
    public DataSource unpooled(String purpose, String options, Duration silence) {
        PGSimpleDataSource dataSource = unpooled(purpose);
        dataSource.setOptions(options);
        dataSource.setSocketTimeout((int) silence.toSeconds());
        return dataSource;
    }

    private HikariDataSource pool() {
        PGSimpleDataSource bounded = unpooled("seatledger");
        bounded.setSocketTimeout(SOCKET_TIMEOUT_SECONDS);
        bounded.setOptions(REQUEST_OPTIONS);
        HikariConfig config = new HikariConfig();
        config.setPoolName("seatledger");
        config.setDataSource(bounded);
        config.setMaximumPoolSize(settings.poolSize());
        config.setConnectionTimeout(POOL_WAIT_MILLIS);
        config.setMaxLifetime(CONNECTION_LIFE_MILLIS);
        config.setConnectionInitSql("set time zone 'UTC'");
        return new HikariDataSource(config);
    }

    private static void migrate(SchemaMigration migration, DataSource dataSource) {
        int applied = Flyway.configure()
                .dataSource(dataSource)
                .locations(migration.location())
                .failOnMissingLocations(true)
                .validateMigrationNaming(true)
                .defaultSchema(migration.schema())
                .schemas(migration.schema())
                .table("schema_history")
                .load()
                .migrate()
                .migrationsExecuted;
        LOG.info("Migrated {}: {} new", migration.name(), applied);
    }
}
