package io.seatledger.platform.database;

import java.time.Duration;
import java.util.HashSet;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.locks.Condition;
import java.util.concurrent.locks.ReentrantLock;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * One question to the database for all who have it at the same time. Who comes first asks at once; those who come meanwhile are asked
 * for together by one of them as soon as it has its answer. No answer is kept: each is from a statement that began after its caller came.
 *
 * @param <K> what is looked for, with equality by value
 * @param <V> what is found
 */
public final class CommonQuestion<K, V> {
    private final Function<Set<K>, Map<K, V>> database;
    private final long overdueNanos;
    private final ReentrantLock lock = new ReentrantLock();
    private @Nullable Round waiting;
    private @Nullable Round asking;

    /**
     * Makes the question.
     *
     * @param database finds those that there are
     * @param overdue after which a statement that is still running holds up nobody else
     */
    public CommonQuestion(Function<Set<K>, Map<K, V>> database, Duration overdue) {
        this.database = database;
        this.overdueNanos = overdue.toNanos();
    }

    /** Those who are asked for by one statement, and its outcome. */
    private final class Round {
        private final Set<K> keys = new HashSet<>();
        private final Condition turned = lock.newCondition();
        private long since;
        private @Nullable Map<K, V> answers;
        private @Nullable RuntimeException failure;

        boolean ended() {
            return answers != null || failure != null;
        }

        Optional<V> answer(K key) {
            if (failure != null) {
                throw failure;
            }
            return answers == null ? Optional.empty() : Optional.ofNullable(answers.get(key));
        }
    }

    /** What there is now; throws what the statement threw. */
    public Optional<V> find(K key) {
        lock.lock();
        try {
            Round round = waiting;
            if (round == null) {
                round = new Round();
                waiting = round;
            }
            round.keys.add(key);
            while (!round.ended()) {
                long left = left();
                if (round != waiting) {
                    round.turned.await();
                } else if (left > 0) {
                    round.turned.awaitNanos(left);
                } else {
                    ask(round);
                }
            }
            return round.answer(key);
        } catch (InterruptedException interrupted) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException("interrupted before there was an answer", interrupted);
        } finally {
            lock.unlock();
        }
    }

    /** How many wait for the next statement now. */
    int waiting() {
        lock.lock();
        try {
            return waiting == null ? 0 : lock.getWaitQueueLength(waiting.turned);
        } finally {
            lock.unlock();
        }
    }

    /** For how long the statement at hand, if any, is still to be waited for before the next. */
    private long left() {
        return asking == null ? 0 : asking.since + overdueNanos - System.nanoTime();
    }

    /** Asks outside the lock for all of a round, then lets the next one begin. */
    private void ask(Round round) {
        waiting = null;
        asking = round;
        round.since = System.nanoTime();
        Map<K, V> answers = null;
        RuntimeException failure = null;
        lock.unlock();
        try {
            answers = database.apply(round.keys);
        } catch (RuntimeException thrown) {
            failure = thrown;
        } catch (Throwable thrown) {
            failure = new IllegalStateException("the question could not be asked", thrown);
            throw thrown;
        } finally {
            lock.lock();
            round.answers = answers;
            round.failure = failure;
            round.turned.signalAll();
            if (asking == round) {
                asking = null;
            }
            if (waiting != null) {
                waiting.turned.signal();
            }
        }
    }
}
