package io.seatledger.platform.ledger;

import java.time.Duration;
import java.util.concurrent.locks.Condition;
import java.util.concurrent.locks.ReentrantLock;

/**
 * Tells readers that the log grew. Only a hint that saves them waiting: a reader polls as well, so that a lost signal costs
 * time and never an event.
 */
public final class LedgerSignal {
    /** Channel of the database on which other processes are told; the payload is the last position. */
    public static final String CHANNEL = "seatledger_log";

    private final ReentrantLock lock = new ReentrantLock();
    private final Condition moved = lock.newCondition();
    private long position;

    /** Makes the log known to reach at least {@code position}. */
    public void reached(long reached) {
        lock.lock();
        try {
            if (reached > position) {
                position = reached;
                moved.signalAll();
            }
        } finally {
            lock.unlock();
        }
    }

    /** The last position the log is known to reach. */
    public long position() {
        lock.lock();
        try {
            return position;
        } finally {
            lock.unlock();
        }
    }

    /**
     * Waits until the log is known to reach beyond a position.
     *
     * @return whether it does; {@code false} when the time is over first
     */
    public boolean awaitBeyond(long known, Duration atMost) throws InterruptedException {
        long left = atMost.toNanos();
        lock.lock();
        try {
            while (position <= known) {
                if (left <= 0) {
                    return false;
                }
                left = moved.awaitNanos(left);
            }
            return true;
        } finally {
            lock.unlock();
        }
    }
}
