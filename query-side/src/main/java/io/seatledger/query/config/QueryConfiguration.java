package io.seatledger.query.config;

import io.seatledger.platform.ledger.EventCodec;
import io.seatledger.platform.ledger.LedgerReader;
import io.seatledger.platform.ledger.LedgerSignal;
import io.seatledger.query.projection.DeadLetters;
import io.seatledger.query.projection.LogListener;
import io.seatledger.query.projection.PageFolder;
import io.seatledger.query.projection.ProgressSignal;
import io.seatledger.query.projection.Projection;
import io.seatledger.query.projection.ProjectionPages;
import io.seatledger.query.projection.Projections;
import io.seatledger.query.projection.ReadModelJson;
import io.seatledger.query.projection.ReadModelWriter;
import java.util.List;
import javax.sql.DataSource;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.PlatformTransactionManager;

/** Puts together what follows the log; projections and controllers are found by scanning. */
@Configuration(proxyBeanMethods = false)
class QueryConfiguration {
    @Bean
    ReportingSchema reportingSchema(DataSource database) {
        return new ReportingSchema(database);
    }

    @Bean
    ReadModelWriter readModelWriter(JdbcTemplate db) {
        return new ReadModelWriter(db);
    }

    @Bean
    ReadModelJson readModelJson() {
        return new ReadModelJson();
    }

    @Bean
    DeadLetters deadLetters(JdbcClient db) {
        return new DeadLetters(db);
    }

    @Bean
    ProgressSignal progressSignal() {
        return new ProgressSignal();
    }

    @Bean
    ProjectionPages projectionPages(
            JdbcClient db,
            EventCodec codec,
            LedgerReader log,
            ReadModelWriter writer,
            DeadLetters deadLetters,
            PlatformTransactionManager transactions,
            ReportingSchema migrated) {
        return new ProjectionPages(db, log, new PageFolder(codec, writer, deadLetters), deadLetters, transactions);
    }

    /**
     * Threads of all projections.
     *
     * @param listen whether the command side runs elsewhere, so that the log's growth is heard from the database
     */
    @Bean
    Projections projections(
            List<Projection> projections,
            EventCodec codec,
            ProjectionPages pages,
            LedgerReader log,
            LedgerSignal signal,
            ProgressSignal progress,
            DataSource database,
            @Value("${seatledger.query.listen:true}") boolean listen) {
        return new Projections(
                projections,
                codec,
                pages,
                signal,
                progress,
                listen ? () -> new LogListener(database, log, signal) : null);
    }
}
