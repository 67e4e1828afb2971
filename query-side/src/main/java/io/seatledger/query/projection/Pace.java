package io.seatledger.query.projection;

import io.seatledger.platform.ledger.LedgerSignal;
import java.time.Duration;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.Condition;
import java.util.concurrent.locks.ReentrantLock;

/**
 * Lets the projections of this process fold in common turns, a moment apart at least. The first event after a quiet moment begins
 * one at once; what comes during a turn's moment is gathered for the next, and all projections fold the same events in it.
 */
final class Pace {
    private final LedgerSignal log;
    private final Duration moment;
    private final ReentrantLock lock = new ReentrantLock();
    private final Condition began = lock.newCondition();
    private long turnAt;
    private long upTo;

    /**
     * Follows the signal.
     *
     * @param moment from the begin of a turn to the next
     */
    Pace(LedgerSignal log, Duration moment) {
        this.log = log;
        this.moment = moment;
        this.turnAt = System.nanoTime() - moment.toNanos();
    }

    /** The log was seen to reach a position, whatever the signal said. */
    void seen(long position) {
        log.reached(position);
    }

    /**
     * Waits for a turn with events after a position.
     *
     * @return the last position of that turn, or {@code position} when the time is over first
     */
    long awaitTurn(long position, Duration atMost) throws InterruptedException {
        return log.awaitBeyond(position, atMost) ? turn(position) : position;
    }

    /** Joins the turn at hand, or begins one as soon as it is time. */
    private long turn(long position) throws InterruptedException {
        lock.lock();
        try {
            long left = leftNanos();
            while (upTo <= position && left > 0) {
                began.await(left, TimeUnit.NANOSECONDS);
                left = leftNanos();
            }
            if (upTo <= position) {
                turnAt = System.nanoTime();
                upTo = log.position();
                began.signalAll();
            }
            return upTo;
        } finally {
            lock.unlock();
        }
    }

    private long leftNanos() {
        return turnAt + moment.toNanos() - System.nanoTime();
    }
}
