package io.seatledger.command.ledger;

import java.time.Duration;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import org.jspecify.annotations.Nullable;

/**
 * Gathers whatever entries are waiting into one transaction, in the order in which they were queued. There is no thread of its
 * own and no artificial delay: the first to wait writes at once, whoever comes meanwhile goes together in the next batch, written
 * by one of them.
 */
public final class Appender {
    /** Most entries of one transaction. */
    static final int BATCH_ENTRIES = 512;

    /** Most bytes of one transaction, but for a single larger entry. */
    static final int BATCH_BYTES = 4 << 20;

    private final BatchWriter writer;
    private final Duration patience;
    private final Deque<Waiting> queue = new ArrayDeque<>();
    private boolean writing;

    /** @param patience longest wait of an entry until a batch takes it */
    public Appender(BatchWriter writer, Duration patience) {
        this.writer = writer;
        this.patience = patience;
    }

    /**
     * Appends an entry and returns when it is durable, or known not to be written.
     *
     * @throws LedgerUnavailableException when the database did not answer in time
     */
    public AppendOutcome append(Entry entry) {
        return queue(entry).await();
    }

    /** Puts an entry behind those that wait already; whoever does so then awaits its outcome, or withdraws it. */
    synchronized Ticket queue(Entry entry) {
        Waiting own = new Waiting(entry);
        queue.addLast(own);
        return own;
    }

    /** An entry on its way. */
    public sealed interface Ticket {
        /**
         * Returns when the entry is durable, or known not to be written.
         *
         * @throws LedgerUnavailableException when the database did not answer in time
         */
        AppendOutcome await();

        /** Gives the entry up; should a batch have taken it, it may be written nevertheless. */
        void withdraw();
    }

    /** How many entries wait for a batch to take them. */
    synchronized int waiting() {
        return queue.size();
    }

    /** Whether the caller is to write now, because nobody else does. */
    private synchronized boolean takeLead(Waiting own) {
        if (writing || own.taken) {
            return false;
        }
        writing = true;
        return true;
    }

    private AppendOutcome outcomeOf(Waiting own) {
        boolean lead = takeLead(own);
        while (lead || awaitTurn(own)) {
            writeOneBatch();
            lead = false;
            if (own.outcome.isDone()) {
                break;
            }
        }
        return toldOf(own);
    }

    /** Whether the caller is to write the next batch; otherwise its entry is in the hands of another. */
    private boolean awaitTurn(Waiting own) {
        try {
            return own.turn.get(patience.toNanos(), TimeUnit.NANOSECONDS);
        } catch (TimeoutException e) {
            leave(own, e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            leave(own, e);
        } catch (ExecutionException e) {
            throw new IllegalStateException("a turn never fails", e);
        }
        return false;
    }

    /** Leaves the queue; an entry that a batch has taken is waited for. */
    private void leave(Waiting own, Exception cause) {
        if (left(own)) {
            throw new LedgerUnavailableException("the log is too busy to take the command", cause);
        }
    }

    /** Whether an entry was still in the queue; a turn that came just now is passed on. */
    private synchronized boolean left(Waiting own) {
        boolean waited = queue.remove(own);
        if (waited && own.turn.getNow(false)) {
            passOn();
        }
        return waited;
    }

    private void writeOneBatch() {
        List<Waiting> batch = nextBatch();
        try {
            write(batch);
        } finally {
            passOn();
            batch.forEach(Waiting::tell);
        }
    }

    private synchronized List<Waiting> nextBatch() {
        List<Waiting> batch = new ArrayList<>();
        int bytes = 0;
        while (!queue.isEmpty() && batch.size() < BATCH_ENTRIES) {
            bytes += queue.getFirst().entry.bytes();
            if (!batch.isEmpty() && bytes > BATCH_BYTES) {
                break;
            }
            Waiting next = queue.removeFirst();
            next.taken = true;
            batch.add(next);
        }
        return batch;
    }

    private void write(List<Waiting> batch) {
        try {
            List<AppendOutcome> outcomes =
                    writer.write(batch.stream().map(waiting -> waiting.entry).toList());
            for (int i = 0; i < batch.size(); i++) {
                batch.get(i).became(outcomes.get(i));
            }
        } catch (UnwritableEntryException e) {
            batch.forEach(this::writeAlone);
        } catch (RuntimeException | Error e) {
            batch.forEach(waiting -> waiting.fell(e));
        }
    }

    /** One entry that the database cannot take must not take its neighbours with it. */
    private void writeAlone(Waiting waiting) {
        try {
            waiting.became(writer.write(List.of(waiting.entry)).get(0));
        } catch (RuntimeException | Error e) {
            waiting.fell(e);
        }
    }

    /** Gives the turn to the first in the queue, whose own entry will be in the batch it writes. */
    private synchronized void passOn() {
        if (queue.isEmpty()) {
            writing = false;
        } else {
            queue.getFirst().turn.complete(true);
        }
    }

    private AppendOutcome toldOf(Waiting own) {
        try {
            return own.outcome.get(patience.toNanos() * 2, TimeUnit.NANOSECONDS);
        } catch (ExecutionException e) {
            if (e.getCause() instanceof LogHaltedException halted) {
                throw new LogHaltedException(halted.reason());
            }
            if (e.getCause() instanceof LedgerUnavailableException unavailable) {
                throw new LedgerUnavailableException("the database did not answer", unavailable);
            }
            throw new IllegalStateException("the entry could not be appended", e.getCause());
        } catch (TimeoutException e) {
            throw new LedgerUnavailableException("the database did not answer in time", e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new LedgerUnavailableException("interrupted while the entry was written", e);
        }
    }

    private final class Waiting implements Ticket {
        private final Entry entry;
        private final CompletableFuture<Boolean> turn = new CompletableFuture<>();
        private final CompletableFuture<AppendOutcome> outcome = new CompletableFuture<>();
        private boolean taken;
        private @Nullable AppendOutcome became;
        private @Nullable Throwable fell;

        private Waiting(Entry entry) {
            this.entry = entry;
        }

        /** What was decided on it has to know before the next batch is judged. */
        private void became(AppendOutcome known) {
            became = known;
            if (known instanceof AppendOutcome.Appended) {
                entry.fate().durable();
            } else {
                entry.fate().failed();
            }
        }

        private void fell(Throwable why) {
            fell = why;
            entry.fate().failed();
        }

        /** Wakes whoever waits; the next batch is on its way by then. */
        private void tell() {
            if (fell == null) {
                outcome.complete(became);
            } else {
                outcome.completeExceptionally(fell);
            }
            turn.complete(false);
        }

        @Override
        public AppendOutcome await() {
            try {
                return outcomeOf(this);
            } catch (LedgerUnavailableException e) {
                entry.fate().failed();
                throw e;
            }
        }

        @Override
        public void withdraw() {
            left(this);
            entry.fate().failed();
        }
    }
}
