package io.seatledger.command.config;

import io.seatledger.command.checkpoint.CheckpointLoop;
import io.seatledger.command.checkpoint.LedgerMetrics;
import io.seatledger.command.checkpoint.LogHealthIndicator;
import io.seatledger.command.checkpoint.Signer;
import io.seatledger.command.checkpoint.Signing;
import io.seatledger.command.checkpoint.SigningKey;
import io.seatledger.platform.data.DataDirectory;
import io.seatledger.platform.database.Database;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import javax.sql.DataSource;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Who signs the log, with what, how often, and where copies go. */
@Configuration(proxyBeanMethods = false)
class CheckpointConfiguration {
    private static final int STEP = 100_000;
    private static final Duration SILENCE = Duration.ofSeconds(60);

    @Bean
    SigningKey signingKey(
            DataDirectory data,
            @Value("${seatledger.checkpoint.key-file:}") String file,
            @Value("${seatledger.ledger.origin:}") String origin) {
        return SigningKey.in(file.isBlank() ? data.resolve("signing-key.pem") : Path.of(file), origin);
    }

    /** The data source is asked for because whoever has it has a migrated database. */
    @Bean
    Signer signer(
            Database database,
            DataSource migrated,
            SigningKey key,
            DataDirectory data,
            @Value("${seatledger.checkpoint.copies:}") String copies,
            @Value("${seatledger.checkpoint.window:5000}") int window,
            @Value("${seatledger.checkpoint.accept-rollback-to:0}") long acceptRollbackTo,
            Clock clock) {
        List<Path> places = new ArrayList<>(List.of(data.resolve("checkpoints")));
        if (!copies.isBlank()) {
            places.add(Path.of(copies));
        }
        return Signing.signer(
                database.unpooled("seatledger-checkpoints", Signing.SESSION_OPTIONS, SILENCE),
                key,
                places,
                new Signer.Options(window, STEP, acceptRollbackTo),
                clock);
    }

    @Bean
    CheckpointLoop checkpointLoop(Signer signer, @Value("${seatledger.checkpoint.every:3s}") Duration every) {
        return new CheckpointLoop(signer, every);
    }

    @Bean
    LogHealthIndicator logHealthIndicator(JdbcClient db) {
        return new LogHealthIndicator(db);
    }

    @Bean
    LedgerMetrics ledgerMetrics(JdbcClient db) {
        return new LedgerMetrics(db);
    }
}
