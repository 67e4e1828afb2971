package io.seatledger.query.config;

import io.seatledger.platform.database.Database;
import io.seatledger.platform.database.SchemaMigration;
import io.seatledger.platform.ledger.EventCodec;
import io.seatledger.platform.ledger.LedgerReader;
import io.seatledger.platform.ledger.LedgerSignal;
import io.seatledger.platform.trace.Tracing;
import io.seatledger.query.changes.ChangeSettings;
import io.seatledger.query.export.ExportConnections;
import io.seatledger.query.projection.DeadLetters;
import io.seatledger.query.projection.LogListener;
import io.seatledger.query.projection.PageFolder;
import io.seatledger.query.projection.ParkedSequences;
import io.seatledger.query.projection.ProgressSignal;
import io.seatledger.query.projection.Projection;
import io.seatledger.query.projection.ProjectionDatabase;
import io.seatledger.query.projection.ProjectionPages;
import io.seatledger.query.projection.Projections;
import io.seatledger.query.projection.ReadModelJson;
import io.seatledger.query.projection.ReadModelWriter;
import io.seatledger.query.rebuild.RebuildLog;
import io.seatledger.query.rebuild.RebuildTables;
import io.seatledger.query.rebuild.Rebuilds;
import io.seatledger.query.webhooks.SenderSettings;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import javax.sql.DataSource;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** Puts together what follows the log; projections and controllers are found by scanning. */
@Configuration(proxyBeanMethods = false)
@EnableConfigurationProperties({ChangeSettings.class, SenderSettings.class})
class QueryConfiguration {
    @Bean
    SchemaMigration reportingMigration() {
        return new SchemaMigration("read models", "classpath:db/reporting", "reporting", SchemaMigration.Owner.SERVICE);
    }

    @Bean
    ProjectionDatabase projectionDatabase(Database database) {
        return new ProjectionDatabase(database.unpooled("seatledger-projections"));
    }

    @Bean
    ExportConnections exportConnections(Database database, DataSource requests) {
        return new ExportConnections(database.unpooled("seatledger-exports"), requests);
    }

    @Bean
    ReadModelWriter readModelWriter(ProjectionDatabase database) {
        return new ReadModelWriter(database.template());
    }

    @Bean
    ReadModelJson readModelJson() {
        return new ReadModelJson();
    }

    @Bean
    DeadLetters deadLetters(ProjectionDatabase database) {
        return new DeadLetters(database.client());
    }

    @Bean
    ProgressSignal progressSignal() {
        return new ProgressSignal();
    }

    @Bean
    PageFolder pageFolder(ReadModelWriter writer, DeadLetters deadLetters) {
        return new PageFolder(writer, deadLetters);
    }

    @Bean
    ProjectionPages projectionPages(ProjectionDatabase database, EventCodec codec, PageFolder folder, Tracing tracing) {
        return new ProjectionPages(database, codec, folder, tracing);
    }

    @Bean
    ParkedSequences parkedSequences(
            ProjectionDatabase database, EventCodec codec, PageFolder folder, DeadLetters deadLetters) {
        return new ParkedSequences(database, codec, folder, deadLetters);
    }

    /**
     * Threads of all projections.
     *
     * @param gatherMillis how long events are gathered after a turn of folding, before the next
     * @param listen whether the command side runs elsewhere, so that the log's growth is heard from the database
     */
    @Bean
    Projections projections(
            List<Projection> projections,
            ProjectionPages pages,
            LedgerReader log,
            LedgerSignal signal,
            ProgressSignal progress,
            Database database,
            @Value("${seatledger.query.gather-millis:15}") long gatherMillis,
            @Value("${seatledger.query.listen:true}") boolean listen) {
        return new Projections(
                projections,
                pages,
                signal,
                Duration.ofMillis(gatherMillis),
                progress,
                listen ? () -> new LogListener(database.unpooled("seatledger-listener"), log, signal) : null);
    }

    @Bean
    Rebuilds rebuilds(
            Database database,
            ProjectionDatabase projectionDatabase,
            ProjectionPages pages,
            Projections projections,
            Clock clock) {
        return new Rebuilds(
                database.unpooled("seatledger-rebuild"),
                new RebuildTables(projectionDatabase, pages),
                projections,
                pages,
                new RebuildLog(projectionDatabase.client(), clock));
    }
}
