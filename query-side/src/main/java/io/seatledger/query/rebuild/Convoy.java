package io.seatledger.query.rebuild;

import java.time.Duration;
import java.util.HashSet;
import java.util.Set;
import java.util.concurrent.locks.Condition;
import java.util.concurrent.locks.ReentrantLock;

/**
 * Keeps the rebuilds of this process near each other, so that a page of the log is read and decoded once for all of them. One that
 * is far behind, as it began later for example, is not waited for: the pages that it needs are gone already.
 */
final class Convoy {
    private final long ahead;
    private final long sight;
    private final Duration patience;
    private final ReentrantLock lock = new ReentrantLock();
    private final Condition changed = lock.newCondition();
    private final Set<Member> members = new HashSet<>();

    /**
     * Makes a convoy of nobody.
     *
     * @param ahead by how many positions one may be ahead of another
     * @param sight those behind by more positions than this are not waited for
     * @param patience the longest that anybody waits before its next page
     */
    Convoy(long ahead, long sight, Duration patience) {
        this.ahead = ahead;
        this.sight = sight;
        this.patience = patience;
    }

    /** Joins before the first position. */
    Member join() {
        lock.lock();
        try {
            Member member = new Member();
            members.add(member);
            return member;
        } finally {
            lock.unlock();
        }
    }

    /** How many wait now. */
    int waiting() {
        lock.lock();
        try {
            return lock.getWaitQueueLength(changed);
        } finally {
            lock.unlock();
        }
    }

    /** One rebuild, until it is closed. */
    final class Member implements AutoCloseable {
        private long position;

        /** Tells how far this one is, and waits for those that are a little behind. */
        void reached(long now) throws InterruptedException {
            lock.lockInterruptibly();
            try {
                position = now;
                changed.signalAll();
                long left = patience.toNanos();
                while (left > 0 && members.stream().anyMatch(this::isToBeWaitedFor)) {
                    left = changed.awaitNanos(left);
                }
            } finally {
                lock.unlock();
            }
        }

        private boolean isToBeWaitedFor(Member other) {
            long behind = position - other.position;
            return ahead < behind && behind <= sight;
        }

        @Override
        public void close() {
            lock.lock();
            try {
                members.remove(this);
                changed.signalAll();
            } finally {
                lock.unlock();
            }
        }
    }
}
