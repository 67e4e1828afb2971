package io.seatledger.query.projection;

import java.time.Duration;
import java.util.Optional;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * One thread that keeps one projection up with the log. It is woken by the signal, polls as well, and after any failure tries
 * again from what is committed.
 */
final class ProjectionRunner {
    private static final Logger LOG = LoggerFactory.getLogger(ProjectionRunner.class);
    private static final Duration IDLE_MIN = Duration.ofMillis(100);
    private static final Duration SIGNALLED_AT_ONCE = Duration.ofMillis(2);
    private static final Duration IDLE_MAX = Duration.ofSeconds(1);
    private static final Duration FAILED_MAX = Duration.ofSeconds(5);

    private final Fold fold;
    private final ProjectionPages pages;
    private final Pace pace;
    private final ProgressSignal progress;
    private final CountDownLatch stopped = new CountDownLatch(1);
    private final Rate rate = new Rate();
    private final Thread thread;
    private volatile State state = State.STARTING;

    ProjectionRunner(Fold fold, ProjectionPages pages, Pace pace, ProgressSignal progress) {
        this.fold = fold;
        this.pages = pages;
        this.pace = pace;
        this.progress = progress;
        this.thread = new Thread(this::run, "projection-" + fold.name());
        thread.setDaemon(true);
    }

    /** What this instance does with the projection. */
    enum State {
        STARTING,
        /** Follows the log. */
        RUNNING,
        /** Another instance follows the log; this one takes over when that one stops. */
        STANDBY,
        /** The last attempt failed; it is tried again. */
        RECOVERING,
        STOPPED
    }

    Fold fold() {
        return fold;
    }

    State state() {
        return state;
    }

    double eventsPerSecond() {
        return rate.perSecond();
    }

    void start() {
        thread.start();
    }

    /** Asks the thread to end after the page at hand. */
    void stop() {
        stopped.countDown();
    }

    void awaitStopped(Duration atMost) throws InterruptedException {
        thread.join(atMost.toMillis());
    }

    private void run() {
        try {
            keepFollowing();
        } finally {
            state = State.STOPPED;
        }
    }

    /** Survives whatever is thrown, errors too: a thread that is gone folds nothing more until the process is restarted. */
    private void keepFollowing() {
        Duration failedPause = IDLE_MIN;
        while (!isStopped()) {
            try {
                pages.register(fold.name());
                failedPause = IDLE_MIN;
                follow();
            } catch (Throwable failure) {
                state = State.RECOVERING;
                LOG.warn("{}: trying again in {} ms: {}", fold.name(), failedPause.toMillis(), failure.toString());
                pause(failedPause);
                failedPause = longer(failedPause, FAILED_MAX);
            }
        }
    }

    /** Folds what there is, then waits for more, until it is stopped or fails. */
    private void follow() {
        long position = progress();
        Duration idle = IDLE_MIN;
        while (!isStopped()) {
            long upTo = awaitTurn(position, idle);
            if (upTo > position) {
                position = foldPage(position, upTo);
                idle = IDLE_MIN;
            } else {
                position = progress();
                idle = longer(idle, IDLE_MAX);
            }
        }
    }

    /** Asks the database how far the projection is; what it says of the log counts as a signal. */
    private long progress() {
        ProjectionPages.Backlog backlog = pages.backlog(fold);
        pace.seen(backlog.head());
        if (backlog.head() <= backlog.position() && state != State.STANDBY) {
            state = State.RUNNING;
        }
        return backlog.position();
    }

    /** Folds a page and answers how far the projection is then. */
    private long foldPage(long position, long upTo) {
        Optional<ProjectionPages.Step> step = pages.stepFrom(fold, ProjectionPages.LIVE, position, upTo);
        if (step.isEmpty()) {
            state = State.STANDBY;
            pause(IDLE_MIN);
            return progress();
        }
        state = State.RUNNING;
        if (step.get().events() == 0) {
            // A signal that this database does not show yet, a replica for example, must not make the loop spin.
            pause(SIGNALLED_AT_ONCE);
        } else {
            rate.add(step.get().events());
            progress.moved();
        }
        return step.get().position();
    }

    private long awaitTurn(long position, Duration atMost) {
        try {
            return pace.awaitTurn(position, atMost);
        } catch (InterruptedException interrupted) {
            Thread.currentThread().interrupt();
            stop();
            return position;
        }
    }

    private boolean isStopped() {
        return stopped.getCount() == 0;
    }

    private void pause(Duration duration) {
        try {
            stopped.await(duration.toMillis(), TimeUnit.MILLISECONDS);
        } catch (InterruptedException interrupted) {
            Thread.currentThread().interrupt();
            stop();
        }
    }

    private static Duration longer(Duration duration, Duration atMost) {
        Duration twice = duration.multipliedBy(2);
        return twice.compareTo(atMost) < 0 ? twice : atMost;
    }
}
