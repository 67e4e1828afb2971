package io.seatledger.query.projection;

import java.time.Duration;
import java.util.concurrent.locks.Condition;
import java.util.concurrent.locks.ReentrantLock;
import java.util.function.BooleanSupplier;

/** Wakes readers that wait for a read model after a projection of this instance moved; a hint, as waiters look again anyway. */
public final class ProgressSignal {
    private static final Duration LOOK_AGAIN = Duration.ofMillis(25);

    private final ReentrantLock lock = new ReentrantLock();
    private final Condition moved = lock.newCondition();
    private long moves;

    void moved() {
        lock.lock();
        try {
            moves++;
            moved.signalAll();
        } finally {
            lock.unlock();
        }
    }

    /** Looks until a condition holds; {@code false} when the time is over first. */
    public boolean await(BooleanSupplier condition, Duration atMost) throws InterruptedException {
        long end = System.nanoTime() + atMost.toNanos();
        while (true) {
            long seen = moves();
            if (condition.getAsBoolean()) {
                return true;
            }
            if (System.nanoTime() - end >= 0) {
                return false;
            }
            awaitMove(seen, LOOK_AGAIN);
        }
    }

    /** How often a projection of this instance moved. */
    public long moves() {
        lock.lock();
        try {
            return moves;
        } finally {
            lock.unlock();
        }
    }

    /**
     * Waits until a projection of this instance has moved since. Another instance may be the one that moves it: so never longer
     * than a moment.
     *
     * @param seen {@link #moves()} from before the caller looked at the read model
     */
    public void awaitMove(long seen, Duration atMost) throws InterruptedException {
        long left = atMost.toNanos();
        lock.lock();
        try {
            while (moves == seen && left > 0) {
                left = moved.awaitNanos(left);
            }
        } finally {
            lock.unlock();
        }
    }
}
