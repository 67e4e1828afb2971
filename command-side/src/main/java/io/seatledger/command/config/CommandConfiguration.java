package io.seatledger.command.config;

import io.micrometer.core.instrument.MeterRegistry;
import io.seatledger.command.dispatch.Answers;
import io.seatledger.command.dispatch.CommandDesk;
import io.seatledger.command.dispatch.CommandMetrics;
import io.seatledger.command.dispatch.JdbcReceipts;
import io.seatledger.command.dispatch.SystemCommands;
import io.seatledger.command.http.CommandExchange;
import io.seatledger.command.http.CommandExchangeResolver;
import io.seatledger.command.ledger.AppendPath;
import io.seatledger.command.ledger.LedgerStorageEngine;
import io.seatledger.command.ledger.LogNotifier;
import io.seatledger.command.seat.expire.SeatDeadlines;
import io.seatledger.platform.data.KeyEncryptionKey;
import io.seatledger.platform.database.SchemaMigration;
import io.seatledger.platform.id.Ids;
import io.seatledger.platform.json.AnswerJson;
import io.seatledger.platform.ledger.EventCodec;
import io.seatledger.platform.ledger.LedgerReader;
import io.seatledger.platform.ledger.LedgerSignal;
import io.seatledger.platform.trace.Tracing;
import java.time.Clock;
import java.util.List;
import javax.sql.DataSource;
import org.springdoc.core.utils.SpringDocUtils;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.web.method.support.HandlerMethodArgumentResolver;
import org.springframework.web.servlet.config.annotation.WebMvcConfigurer;

/** The command side's beans. */
@Configuration(proxyBeanMethods = false)
public class CommandConfiguration {

    static {
        SpringDocUtils.getConfig().addRequestWrapperToIgnore(CommandExchange.class);
    }

    @Bean
    CommandOperations commandOperations() {
        return new CommandOperations();
    }

    @Bean
    SchemaMigration ledgerMigration() {
        return new SchemaMigration("ledger", "classpath:db/ledger", "ledger");
    }

    @Bean
    AppendPath appendPath(
            DataSource database,
            LedgerReader log,
            EventCodec codec,
            LedgerSignal signal,
            Clock clock,
            MeterRegistry meters,
            Tracing tracing) {
        return AppendPath.over(
                database, new AppendPath.Reading(log, codec, signal, tracing), clock, StreamKinds.ALL, meters);
    }

    @Bean
    LogNotifier logNotifier(DataSource database, LedgerSignal signal) {
        return new LogNotifier(database, signal);
    }

    @Bean(destroyMethod = "shutdown")
    org.axonframework.config.Configuration axon(LedgerReader log, EventCodec codec) {
        return AxonSetup.start(new LedgerStorageEngine(log, codec));
    }

    @Bean
    Answers answers() {
        return new Answers(AnswerJson.mapper());
    }

    @Bean
    CommandDesk commandDesk(
            org.axonframework.config.Configuration axon,
            AppendPath path,
            JdbcClient db,
            Answers answers,
            MeterRegistry meters,
            Tracing tracing,
            Ids ids) {
        return new CommandDesk(
                new CommandDesk.Buses(axon.commandBus(), axon.eventBus()),
                path,
                new JdbcReceipts(db),
                answers,
                new CommandMetrics(meters, tracing),
                new CommandDesk.Sources(() -> ids.next("cmd"), SeatDeadlines::of));
    }

    @Bean
    SystemCommands systemCommands(CommandDesk desk, Answers answers, Ids ids) {
        return new SystemCommands(desk, answers, () -> ids.next("sys"));
    }

    @Bean
    WebMvcConfigurer commandExchanges(CommandDesk desk, Answers answers, Clock clock, KeyEncryptionKey kek) {
        return new WebMvcConfigurer() {
            @Override
            public void addArgumentResolvers(List<HandlerMethodArgumentResolver> resolvers) {
                resolvers.add(new CommandExchangeResolver(desk, answers, clock, kek));
            }
        };
    }
}
