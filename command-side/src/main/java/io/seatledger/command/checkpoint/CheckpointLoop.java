package io.seatledger.command.checkpoint;

import java.time.Duration;
import java.util.concurrent.locks.Condition;
import java.util.concurrent.locks.ReentrantLock;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.context.SmartLifecycle;

/** Lets the signer look before the first request is taken, and every few seconds from then on. */
public final class CheckpointLoop implements SmartLifecycle {
    /** No checkpoint may be older than this while the log grows. */
    private static final Duration EVERY_MAX = Duration.ofSeconds(10);

    private static final Logger LOG = LoggerFactory.getLogger(CheckpointLoop.class);
    private static final Duration STOP_PATIENCE = Duration.ofSeconds(10);

    private final Signer signer;
    private final Duration every;
    private final Thread thread = new Thread(this::run, "checkpoints");
    private final ReentrantLock lock = new ReentrantLock();
    private final Condition stopping = lock.newCondition();
    private boolean running;

    /** @param every how long between two looks, at most 10 s */
    public CheckpointLoop(Signer signer, Duration every) {
        if (every.isNegative() || every.isZero() || every.compareTo(EVERY_MAX) > 0) {
            throw new IllegalArgumentException(
                    "seatledger.checkpoint.every must be more than nothing and at most 10s, but is " + every);
        }
        this.signer = signer;
        this.every = every;
        thread.setDaemon(true);
    }

    @Override
    public void start() {
        try {
            signer.start();
        } catch (RuntimeException e) {
            LOG.warn("the log could not be compared with its copies before the start, so it will be in a moment", e);
        }
        set(true);
        thread.start();
    }

    private void run() {
        try {
            while (isRunning()) {
                if (!more()) {
                    pause();
                }
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    /** Whether to go on at once. */
    private boolean more() {
        try {
            return signer.pass() == Signer.Outcome.MORE;
        } catch (RuntimeException e) {
            LOG.warn("no checkpoint this time, the next try follows: {}", e.getMessage());
            return false;
        }
    }

    private void pause() throws InterruptedException {
        lock.lock();
        try {
            long left = every.toNanos();
            while (running && left > 0) {
                left = stopping.awaitNanos(left);
            }
        } finally {
            lock.unlock();
        }
    }

    /** A look that has begun is waited for; then no connection is in use any more. */
    @Override
    public void stop() {
        set(false);
        try {
            thread.join(STOP_PATIENCE.toMillis());
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    private void set(boolean now) {
        lock.lock();
        try {
            running = now;
            stopping.signalAll();
        } finally {
            lock.unlock();
        }
    }

    @Override
    public boolean isRunning() {
        lock.lock();
        try {
            return running;
        } finally {
            lock.unlock();
        }
    }

    /** Before the web server, which starts in one of the last phases. */
    @Override
    public int getPhase() {
        return 0;
    }
}
