package io.seatledger.query.projection;

import com.zaxxer.hikari.HikariConfig;
import com.zaxxer.hikari.HikariDataSource;
import org.postgresql.ds.PGSimpleDataSource;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.support.JdbcTransactionManager;
import org.springframework.transaction.PlatformTransactionManager;

/**
 * Connections of the projections' own: they neither take those of requests nor share their short limits. Every transaction on
 * them sets limits of its own.
 */
public final class ProjectionDatabase implements AutoCloseable {
    private static final int POOL_MAX = 10;
    private static final int POOL_WAIT_MILLIS = 5_000;
    /** Longer than any statement may take: it only catches a server that has gone silent. */
    private static final int SOCKET_TIMEOUT_SECONDS = 120;

    private final HikariDataSource pool;
    private final JdbcTemplate template;

    public ProjectionDatabase(PGSimpleDataSource unpooled) {
        unpooled.setSocketTimeout(SOCKET_TIMEOUT_SECONDS);
        HikariConfig config = new HikariConfig();
        config.setPoolName("projections");
        config.setDataSource(unpooled);
        config.setMaximumPoolSize(POOL_MAX);
        config.setMinimumIdle(1);
        config.setConnectionTimeout(POOL_WAIT_MILLIS);
        config.setInitializationFailTimeout(-1);
        config.setConnectionInitSql("set time zone 'UTC'; set search_path = " + ProjectionPages.LIVE);
        this.pool = new HikariDataSource(config);
        this.template = new JdbcTemplate(pool);
    }

    public JdbcTemplate template() {
        return template;
    }

    public JdbcClient client() {
        return JdbcClient.create(template);
    }

    public PlatformTransactionManager transactions() {
        return new JdbcTransactionManager(pool);
    }

    @Override
    public void close() {
        pool.close();
    }
}
