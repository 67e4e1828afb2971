package io.seatledger.command.ledger;

import com.zaxxer.hikari.HikariConfig;
import com.zaxxer.hikari.HikariDataSource;
import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import io.seatledger.command.config.AxonSetup;
import io.seatledger.command.config.StreamKinds;
import io.seatledger.command.dispatch.Answers;
import io.seatledger.command.dispatch.CommandCall;
import io.seatledger.command.dispatch.CommandDesk;
import io.seatledger.command.dispatch.CommandMetrics;
import io.seatledger.command.dispatch.FinalAnswer;
import io.seatledger.command.dispatch.IdempotencyKey;
import io.seatledger.command.dispatch.JdbcReceipts;
import io.seatledger.command.dispatch.SystemCommands;
import io.seatledger.command.person.Learners;
import io.seatledger.command.seat.expire.SeatDeadlines;
import io.seatledger.events.LedgerEvent;
import io.seatledger.platform.data.DataDirectory;
import io.seatledger.platform.data.KeyEncryptionKey;
import io.seatledger.platform.id.Ids;
import io.seatledger.platform.json.AnswerJson;
import io.seatledger.platform.ledger.EventCodec;
import io.seatledger.platform.ledger.LedgerReader;
import io.seatledger.platform.ledger.LedgerSignal;
import io.seatledger.platform.security.Caller;
import io.seatledger.platform.security.Role;
import io.seatledger.platform.time.TimeConfiguration;
import io.seatledger.platform.vault.Vault;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.time.Clock;
import java.util.List;
import java.util.function.Function;
import org.axonframework.config.Configuration;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;

/** One whole command-side instance, without HTTP: its own caches, its own connections, its own append path. */
final class Instance implements AutoCloseable {
    private static final Caller BACKEND =
            new Caller("key:backend", Role.STORE_BACKEND, null, null, null, null, null, "cor-test");

    /** All instances of one service have the same. */
    private static final KeyEncryptionKey KEK = keyEncryptionKey();

    private final HikariDataSource pool;
    private final AppendPath path;
    private final Configuration axon;
    private final CommandDesk desk;
    private final Answers answers = new Answers(AnswerJson.mapper());
    private final Clock clock = TimeConfiguration.micros();
    final Ids ids = new Ids(clock);
    final Vault vault;

    /** Which days to come events name; what the service says unless a test says otherwise. */
    volatile Function<LedgerEvent, List<Deadline>> deadlines = SeatDeadlines::of;

    final Learners learners;

    private volatile Runnable afterDecision = () -> {};

    private Instance(LogDatabase database, AppendPath.Writing writing) {
        HikariConfig config = new HikariConfig();
        config.setDataSource(database.source());
        config.setMaximumPoolSize(20);
        this.pool = new HikariDataSource(config);
        this.vault = new Vault(KEK, JdbcClient.create(pool));
        this.learners = new Learners(vault, ids);
        LedgerReader log = new LedgerReader(JdbcClient.create(pool));
        EventCodec codec = new EventCodec();
        SimpleMeterRegistry meters = new SimpleMeterRegistry();
        this.path = AppendPath.over(
                pool, new AppendPath.Reading(log, codec, new LedgerSignal()), clock, writing, StreamKinds.ALL, meters);
        this.axon = AxonSetup.start(new LedgerStorageEngine(log, codec));
        axon.commandBus().registerHandlerInterceptor((unitOfWork, chain) -> {
            unitOfWork.onCommit(committing -> afterDecision.run());
            return chain.proceed();
        });
        this.desk = new CommandDesk(
                new CommandDesk.Buses(axon.commandBus(), axon.eventBus()),
                path,
                new JdbcReceipts(JdbcClient.create(pool)),
                answers,
                new CommandMetrics(meters),
                new CommandDesk.Sources(() -> ids.next("cmd"), event -> deadlines.apply(event)));
    }

    private static KeyEncryptionKey keyEncryptionKey() {
        try {
            return KeyEncryptionKey.in(DataDirectory.at(Files.createTempDirectory("seatledger-test")));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    static Instance on(LogDatabase database) {
        return new Instance(database, AppendPath.Writing.STANDARD);
    }

    static Instance on(LogDatabase database, AppendPath.Writing writing) {
        return new Instance(database, writing);
    }

    FinalAnswer send(Object command) {
        return send(command, null);
    }

    /** Sends a command; the answer's body is the result as JSON. */
    FinalAnswer send(Object command, @Nullable String key) {
        return desk.handle(new CommandCall<>(
                command.getClass().getSimpleName(),
                BACKEND,
                "/test",
                key == null ? null : new IdempotencyKey(BACKEND.principal(), key, key.getBytes(StandardCharsets.UTF_8)),
                null,
                attempt -> command,
                (result, attempt, decided) -> answers.ok(200, result)));
    }

    /** Sends a command that is prepared anew for every try. */
    FinalAnswer sendPrepared(String name, CommandCall.Preparation command) {
        return desk.handle(new CommandCall<>(
                name, BACKEND, "/test", null, null, command, (result, attempt, decided) -> answers.ok(200, result)));
    }

    /** Does something in every unit of work after its decision was queued and before it ends. */
    void afterDecision(Runnable work) {
        afterDecision = work;
    }

    /** What the service itself sends. */
    SystemCommands system() {
        return new SystemCommands(desk, answers, () -> ids.next("sys"));
    }

    StateCache states() {
        return path.states();
    }

    Appender appender() {
        return path.appender();
    }

    @Override
    public void close() {
        axon.shutdown();
        path.close();
        pool.close();
    }
}
