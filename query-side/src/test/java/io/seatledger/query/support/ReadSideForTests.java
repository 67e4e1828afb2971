package io.seatledger.query.support;

import com.zaxxer.hikari.HikariDataSource;
import io.seatledger.platform.database.Database;
import io.seatledger.platform.database.DatabaseSettings;
import io.seatledger.platform.database.SchemaMigration;
import io.seatledger.platform.ledger.LedgerConfiguration;
import io.seatledger.platform.test.PostgresForTests;
import io.seatledger.platform.trace.Tracing;
import io.seatledger.query.inventory.Conservation;
import io.seatledger.query.projection.Fold;
import io.seatledger.query.projection.ParkedSequences;
import io.seatledger.query.projection.Projection;
import io.seatledger.query.projection.ProjectionPages;
import io.seatledger.query.projection.Projections;
import java.time.Clock;
import java.util.List;
import org.springframework.beans.factory.config.BeanDefinition;
import org.springframework.context.annotation.AnnotationConfigApplicationContext;
import org.springframework.context.annotation.ClassPathScanningCandidateComponentProvider;
import org.springframework.core.type.filter.AssignableTypeFilter;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.support.JdbcTransactionManager;

/** All projections over a database of their own, moved by hand instead of by threads; more projections can be added. */
public final class ReadSideForTests implements AutoCloseable {
    private final AnnotationConfigApplicationContext context = new AnnotationConfigApplicationContext();
    private final PostgresForTests.Database database;

    public ReadSideForTests(Projection... more) {
        this(PostgresForTests.freshDatabase(), more);
    }

    /** A second instance over the same database. */
    public ReadSideForTests(PostgresForTests.Database database, Projection... more) {
        this.database = database;
        Database opened =
                new Database(DatabaseSettings.of(database.url(), database.username(), database.password(), 4));
        HikariDataSource pool = opened.open(List.of(
                new SchemaMigration("ledger", "classpath:db/ledger", "ledger"),
                new SchemaMigration("read models", "classpath:db/reporting", "reporting")));
        context.registerBean(Database.class, () -> opened);
        context.registerBean(HikariDataSource.class, () -> pool);
        context.registerBean(Clock.class, Clock::systemUTC);
        context.registerBean(Tracing.class, () -> Tracing.OFF);
        context.registerBean(JdbcClient.class, () -> JdbcClient.create(pool));
        context.registerBean(JdbcTransactionManager.class, () -> new JdbcTransactionManager(pool));
        context.registerBean(Conservation.class);
        context.register(LedgerConfiguration.class);
        registerProjections();
        for (int i = 0; i < more.length; i++) {
            Projection projection = more[i];
            context.registerBean("more-" + i, Projection.class, () -> projection);
        }
        context.scan("io.seatledger.query.config");
        context.refresh();
        // Threads have nothing to do yet; from here on steps are taken by hand.
        projections().stop();
        projections().folds().forEach(fold -> pages().register(fold.name()));
    }

    private void registerProjections() {
        ClassPathScanningCandidateComponentProvider scanner = new ClassPathScanningCandidateComponentProvider(false);
        scanner.addIncludeFilter(new AssignableTypeFilter(Projection.class));
        for (BeanDefinition found : scanner.findCandidateComponents("io.seatledger.query")) {
            if (found.getBeanClassName().endsWith("Projection")) {
                context.registerBeanDefinition(found.getBeanClassName(), found);
            }
        }
    }

    public PostgresForTests.Database database() {
        return database;
    }

    public <T> T bean(Class<T> type) {
        return context.getBean(type);
    }

    public JdbcClient db() {
        return bean(JdbcClient.class);
    }

    public LogForTests log() {
        return new LogForTests(db());
    }

    public Projections projections() {
        return bean(Projections.class);
    }

    public ParkedSequences parked() {
        return bean(ParkedSequences.class);
    }

    public ProjectionPages pages() {
        return bean(ProjectionPages.class);
    }

    public Fold fold(String name) {
        return projections().named(name).orElseThrow();
    }

    /** Moves every projection to the end of the log. */
    public void catchUp() {
        projections().folds().forEach(this::catchUp);
    }

    public void catchUp(Fold fold) {
        int folded;
        do {
            folded = pages().step(fold, ProjectionPages.LIVE, Long.MAX_VALUE)
                    .orElseThrow()
                    .events();
        } while (folded > 0);
    }

    public long count(String sql, Object... values) {
        return db().sql(sql).params(values).query(Long.class).single();
    }

    @Override
    public void close() {
        context.close();
    }
}
