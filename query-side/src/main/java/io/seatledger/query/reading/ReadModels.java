package io.seatledger.query.reading;

import io.seatledger.platform.json.MalformedRequest;
import io.seatledger.platform.web.ProblemException;
import io.seatledger.query.projection.Fold;
import io.seatledger.query.projection.ProgressSignal;
import io.seatledger.query.projection.Projections;
import java.time.Duration;
import java.util.Arrays;
import java.util.Objects;
import java.util.function.LongFunction;
import java.util.function.Supplier;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.TransactionDefinition;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * Reads read models in one snapshot together with the position they show. Projections move on their own: the position of an
 * answer from several is the least of theirs, so the answer holds at least everything up to it. A caller may name the position it
 * wants to see at least: then the read waits for it, holding no connection meanwhile.
 */
@Component
public class ReadModels {
    /** Request header: the least position the answer must show. */
    public static final String AT_LEAST = "Ledger-Position-At-Least";

    private static final Duration WAIT_MAX = Duration.ofSeconds(5);
    private static final Pattern POSITION = Pattern.compile("[0-9]{1,18}");

    private final JdbcClient db;
    private final Projections projections;
    private final ProgressSignal progress;
    private final TransactionTemplate snapshot;

    ReadModels(
            JdbcClient db, Projections projections, ProgressSignal progress, PlatformTransactionManager transactions) {
        this.db = db;
        this.projections = projections;
        this.progress = progress;
        this.snapshot = new TransactionTemplate(transactions);
        snapshot.setReadOnly(true);
        snapshot.setIsolationLevel(TransactionDefinition.ISOLATION_REPEATABLE_READ);
    }

    /**
     * Answers a question from the read models of some projections.
     *
     * @param atLeast the header's value, {@code null} when it was not sent
     * @throws MalformedRequest when the header is no position
     * @throws ProblemException 503 when the read models do not get there in time
     */
    public <T> Shown<T> read(@Nullable String atLeast, Supplier<T> question, String... names) {
        return read(atLeast, position -> question.get(), names);
    }

    /** The same for a question that depends on the position its answer shows. */
    public <T> Shown<T> read(@Nullable String atLeast, LongFunction<T> question, String... names) {
        await(atLeast, () -> reached(names));
        return Objects.requireNonNull(snapshot.execute(status -> {
            lock(names);
            long position = reached(names);
            return new Shown<>(question.apply(position), position);
        }));
    }

    /** Answers a question from the log itself. */
    public <T> Shown<T> readLog(@Nullable String atLeast, Supplier<T> question) {
        return readLog(atLeast, position -> question.get());
    }

    /** The same for a question that depends on the position its answer shows. */
    public <T> Shown<T> readLog(@Nullable String atLeast, LongFunction<T> question) {
        await(atLeast, this::head);
        return Objects.requireNonNull(snapshot.execute(status -> {
            long position = head();
            return new Shown<>(question.apply(position), position);
        }));
    }

    /**
     * The position that the header {@link #AT_LEAST} names.
     *
     * @throws MalformedRequest when it is no position
     */
    public static long position(String atLeast) {
        if (!POSITION.matcher(atLeast).matches()) {
            throw new MalformedRequest(
                    "/header/" + AT_LEAST, "must be a position: a whole number of at most 18 digits");
        }
        return Long.parseLong(atLeast);
    }

    private void await(@Nullable String atLeast, Supplier<Long> position) {
        if (atLeast == null) {
            return;
        }
        long wanted = position(atLeast);
        try {
            if (progress.await(() -> position.get() >= wanted, WAIT_MAX)) {
                return;
            }
        } catch (InterruptedException interrupted) {
            Thread.currentThread().interrupt();
        }
        throw ProblemException.unavailable(
                "READ_MODEL_BEHIND", "The read model has not reached position " + wanted + " yet; try again.", 1);
    }

    /**
     * Taken before the snapshot is: a rebuild swaps tables, and a snapshot from before the swap would find the new ones
     * empty.
     */
    private void lock(String... names) {
        String tables = Arrays.stream(names)
                .map(name -> projections.named(name).orElseThrow())
                .map(Fold::tables)
                .flatMap(java.util.List::stream)
                .sorted()
                .map(table -> "reporting." + table)
                .collect(Collectors.joining(", "));
        db.sql("lock table " + tables + " in access share mode").update();
    }

    private long reached(String... names) {
        return db.sql("select coalesce(min(position), 0) from reporting.projection where name = any(?)")
                .param(Stream.of(names).toArray(String[]::new))
                .query(Long.class)
                .single();
    }

    private long head() {
        return db.sql("select position from ledger.head").query(Long.class).single();
    }
}
