package io.seatledger.query.rebuild;

import io.seatledger.query.projection.Fold;
import io.seatledger.query.projection.ProjectionPages;
import io.seatledger.query.projection.Projections;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import java.util.function.Consumer;
import javax.sql.DataSource;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.context.SmartLifecycle;
import org.springframework.dao.ConcurrencyFailureException;
import org.springframework.dao.DataAccessResourceFailureException;
import org.springframework.dao.DataIntegrityViolationException;

/**
 * Rebuilds read models from the first position while the live ones go on. One rebuild per projection at a time over all
 * instances: a session-level lock that the database gives back when the process dies.
 */
public final class Rebuilds implements SmartLifecycle {
    private static final Logger LOG = LoggerFactory.getLogger(Rebuilds.class);
    private static final String TRY_LOCK = "select pg_try_advisory_lock(hashtext('seatledger rebuild'), hashtext(?))";
    private static final int SWAP_ATTEMPTS = 30;
    private static final Duration SWAP_PAUSE = Duration.ofMillis(500);
    private static final long NEAR_THE_END = 1_000;
    private static final Duration PATIENCE = Duration.ofSeconds(2);

    private final DataSource unpooled;
    private final RebuildTables tables;
    private final Projections projections;
    private final ProjectionPages pages;
    private final RebuildLog log;
    /** A page read ahead for those behind, and none that the pages kept do not reach. */
    private final Convoy convoy = new Convoy(
            ProjectionPages.REBUILD_PAGE_MAX,
            (long) (ProjectionPages.REBUILD_PARTS - 1) * ProjectionPages.REBUILD_PAGE_MAX,
            PATIENCE);

    private final ExecutorService threads = Executors.newCachedThreadPool(task -> {
        Thread thread = new Thread(task, "rebuild");
        thread.setDaemon(true);
        return thread;
    });
    private volatile CountDownLatch stopped = new CountDownLatch(0);

    /**
     * Makes the service.
     *
     * @param unpooled for locks only, which last as long as their connection
     */
    public Rebuilds(
            DataSource unpooled, RebuildTables tables, Projections projections, ProjectionPages pages, RebuildLog log) {
        this.unpooled = unpooled;
        this.tables = tables;
        this.projections = projections;
        this.pages = pages;
        this.log = log;
    }

    /** The last rebuild of each projection. */
    public Map<String, Rebuild> all() {
        return log.all();
    }

    /** Starts a rebuild and answers at once; {@code false} while one is running, here or elsewhere. */
    public boolean start(Fold fold) {
        return locked(fold, this::release);
    }

    private void release(Locked locked) {
        log.started(locked.fold().name(), tables.livePosition(locked.fold()));
        threads.execute(() -> run(locked));
    }

    /** Holds the lock until what a failure leaves is cleaned up: whoever takes it next finds nothing half done. */
    private void run(Locked locked) {
        try (locked) {
            rebuild(locked.fold());
        }
    }

    private void rebuild(Fold fold) {
        try {
            build(fold);
            Comparison comparison = swap(fold);
            log.swapped(fold.name(), comparison);
            LOG.info("{}: rebuilt at {}, identical: {}", fold.name(), comparison.position(), comparison.identical());
        } catch (RuntimeException | Error | InterruptedException failure) {
            LOG.warn("{}: the rebuild failed; the live read model stays", fold.name(), failure);
            giveUp(fold);
        }
    }

    /**
     * Keys of tables that are only added to come last. When they then meet a row twice, the event that adds it again must be found
     * and parked, as it was live: so it is all done again with every key there from the start.
     */
    private void build(Fold fold) throws InterruptedException {
        try {
            build(fold, fold.addedTo());
        } catch (DataIntegrityViolationException twice) {
            LOG.info("{}: rebuilding again with all keys: {}", fold.name(), twice.toString());
            build(fold, List.of());
        }
        fill(fold, position -> {});
    }

    private void build(Fold fold, List<String> keyedLast) throws InterruptedException {
        try (Convoy.Member member = convoy.join()) {
            tables.create(fold, keyedLast);
            fill(fold, member::reached);
        }
        tables.index(fold, keyedLast);
    }

    /** Folds all that was there at the start, and on until the live tables are near. */
    private void fill(Fold fold, BeforePage before) throws InterruptedException {
        long seen = tables.livePosition(fold);
        long position = tables.position(fold);
        while (position < seen || tables.livePosition(fold) - position > NEAR_THE_END) {
            requireRunning();
            before.from(position);
            position = pages.step(fold, RebuildTables.schema(fold), tables.livePosition(fold))
                    .orElseThrow()
                    .position();
            log.reached(fold.name(), position);
        }
    }

    private interface BeforePage {
        void from(long position) throws InterruptedException;
    }

    private Comparison swap(Fold fold) throws InterruptedException {
        for (int attempt = 1; ; attempt++) {
            requireRunning();
            try {
                return tables.swap(fold);
            } catch (ConcurrencyFailureException busy) {
                if (attempt == SWAP_ATTEMPTS) {
                    throw busy;
                }
                LOG.info("{}: swapping again soon: {}", fold.name(), busy.toString());
                stopped.await(SWAP_PAUSE.toMillis(), TimeUnit.MILLISECONDS);
            }
        }
    }

    private void requireRunning() {
        if (!isRunning()) {
            throw new IllegalStateException("stopped");
        }
    }

    private void giveUp(Fold fold) {
        try {
            tables.drop(fold);
            log.failed(fold.name());
        } catch (RuntimeException failure) {
            LOG.warn("{}: the next start drops what the rebuild left: {}", fold.name(), failure.toString());
        }
    }

    /** Drops what rebuilds of dead processes left behind. */
    @Override
    public void start() {
        stopped = new CountDownLatch(1);
        threads.execute(() -> projections.folds().forEach(this::cleanUp));
    }

    private void cleanUp(Fold fold) {
        try {
            locked(fold, locked -> {
                try (locked) {
                    tables.drop(fold);
                    log.failed(fold.name());
                }
            });
        } catch (RuntimeException failure) {
            LOG.warn("{}: nothing cleaned up: {}", fold.name(), failure.toString());
        }
    }

    @Override
    public void stop() {
        stopped.countDown();
    }

    @Override
    public boolean isRunning() {
        return stopped.getCount() > 0;
    }

    /** Hands over the lock when it is free; who takes it closes it. */
    private boolean locked(Fold fold, Consumer<Locked> work) {
        Locked locked = null;
        boolean handedOver = false;
        try {
            locked = new Locked(fold, unpooled.getConnection());
            if (locked.acquired()) {
                work.accept(locked);
                handedOver = true;
            }
            return handedOver;
        } catch (SQLException failure) {
            throw new DataAccessResourceFailureException("no lock for a rebuild", failure);
        } finally {
            if (locked != null && !handedOver) {
                locked.close();
            }
        }
    }

    /** A connection that holds a projection's rebuild lock until it is closed. */
    private record Locked(Fold fold, Connection connection) implements AutoCloseable {
        boolean acquired() throws SQLException {
            try (PreparedStatement statement = connection.prepareStatement(TRY_LOCK)) {
                statement.setString(1, fold.name());
                try (ResultSet row = statement.executeQuery()) {
                    return row.next() && row.getBoolean(1);
                }
            }
        }

        @Override
        public void close() {
            try {
                connection.close();
            } catch (SQLException failure) {
                LOG.debug("closing a lock: {}", failure.toString());
            }
        }
    }
}
