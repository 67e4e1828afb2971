package io.seatledger.query.reading;

import io.seatledger.platform.json.MalformedRequest;
import io.seatledger.platform.web.ProblemException;
import io.seatledger.query.projection.Fold;
import io.seatledger.query.projection.ProgressSignal;
import io.seatledger.query.projection.Projections;
import java.time.Duration;
import java.util.Arrays;
import java.util.Objects;
import java.util.function.BiFunction;
import java.util.function.LongFunction;
import java.util.function.Supplier;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.PlatformTransactionManager;
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
    /** Said within the transaction: to set it through the driver takes three trips to the database, before it and after. */
    private static final String ONE_SNAPSHOT = "set transaction isolation level repeatable read";

    private final JdbcClient db;
    private final Projections projections;
    private final ProgressSignal progress;
    private final Moments moments;
    private final TransactionTemplate snapshot;

    ReadModels(
            JdbcClient db,
            Projections projections,
            ProgressSignal progress,
            Moments moments,
            PlatformTransactionManager transactions) {
        this.db = db;
        this.moments = moments;
        this.projections = projections;
        this.progress = progress;
        this.snapshot = new TransactionTemplate(transactions);
        snapshot.setReadOnly(true);
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

    /** What is asked of read models: how things are, or how they were. */
    public interface Question<T> {
        /** The answer about now, or about a moment when one was asked for. */
        T answer(@Nullable Moment then);
    }

    /**
     * Answers a question about now or about the past; an answer about the past shows exactly the position of its moment.
     *
     * @param atLeast as above
     * @param asOf the moment asked about, {@code null} for now
     * @throws MalformedRequest when the log does not reach that far
     * @throws ProblemException 503 when the read models do not get there in time
     */
    public <T> Shown<T> read(@Nullable String atLeast, @Nullable AsOf asOf, Question<T> question, String... names) {
        Moment then = moment(atLeast, asOf, names);
        return read(atLeast, then, position -> question.answer(then), names);
    }

    /**
     * The moment that a read asks about, {@code null} for now.
     *
     * @throws MalformedRequest when the log does not reach that far
     */
    public @Nullable Moment moment(@Nullable String atLeast, @Nullable AsOf asOf, String... names) {
        if (asOf == null) {
            return null;
        }
        await(atLeast, () -> reached(names));
        return moments.of(asOf, "asOf");
    }

    /** Answers a question about now, or about a moment; it is told the position that its answer shows. */
    public <T> Shown<T> read(
            @Nullable String atLeast, @Nullable Moment then, LongFunction<T> question, String... names) {
        return then == null
                ? read(atLeast, question, names)
                : new Shown<>(reaching(then, () -> question.apply(then.position()), names), then.position());
    }

    /** Answers a question about two moments, the first of which is not the later; it shows the position of the second. */
    public <T> Shown<T> compare(
            @Nullable String atLeast, AsOf from, AsOf to, BiFunction<Moment, Moment, T> question, String... names) {
        await(atLeast, () -> reached(names));
        Moment first = moments.of(from, "from");
        Moment second = moments.of(to, "to");
        if (first.position() > second.position() || from.isLaterThan(to)) {
            throw new MalformedRequest("/query/to", "must not be before /query/from");
        }
        return new Shown<>(reaching(second, () -> question.apply(first, second), names), second.position());
    }

    private <T> T reaching(Moment then, Supplier<T> question, String... names) {
        await(then.position(), () -> reached(names));
        return Objects.requireNonNull(snapshot.execute(status -> {
            lock(names);
            return question.get();
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
            db.sql(ONE_SNAPSHOT).update();
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
        if (atLeast != null) {
            await(position(atLeast), position);
        }
    }

    private void await(long wanted, Supplier<Long> position) {
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
     * Begins the transaction's one snapshot with locks that are taken before it is: a rebuild swaps tables, and a snapshot from before
     * the swap would find the new ones empty.
     */
    private void lock(String... names) {
        String tables = Arrays.stream(names)
                .map(name -> projections.named(name).orElseThrow())
                .map(Fold::tables)
                .flatMap(java.util.List::stream)
                .sorted()
                .map(table -> "reporting." + table)
                .collect(Collectors.joining(", "));
        db.sql(ONE_SNAPSHOT + "; lock table " + tables + " in access share mode")
                .update();
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
