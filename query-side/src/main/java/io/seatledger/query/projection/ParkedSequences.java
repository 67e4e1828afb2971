package io.seatledger.query.projection;

import io.seatledger.platform.ledger.EventCodec;
import io.seatledger.platform.ledger.LedgerReader;
import java.util.List;
import java.util.Objects;
import org.springframework.transaction.TransactionStatus;
import org.springframework.transaction.support.TransactionTemplate;

/** Sequences of events that could not be folded and wait for somebody to look at them. */
public final class ParkedSequences {
    private final EventCodec codec;
    private final LedgerReader log;
    private final PageFolder folder;
    private final DeadLetters deadLetters;
    private final ProgressRow progress;
    private final TransactionTemplate transactions;

    public ParkedSequences(ProjectionDatabase database, EventCodec codec, PageFolder folder, DeadLetters deadLetters) {
        this.codec = codec;
        this.log = new LedgerReader(database.client());
        this.folder = folder;
        this.deadLetters = deadLetters;
        this.progress = new ProgressRow(database.client());
        this.transactions = new TransactionTemplate(database.transactions());
    }

    /** Folds a parked sequence again, in order, up to the first event that still fails; answers how many were folded. */
    public int retry(Fold fold, String sequenceId) {
        return onSequence(fold, sequenceId, (positions, transaction) -> {
            int folded = 0;
            for (long position : positions) {
                ReadEvent event = new ReadEvent(log.after(position - 1, 1).get(0), codec);
                try {
                    folder.again(fold, event, transaction);
                } catch (RuntimeException failure) {
                    if (TransientFailure.is(failure)) {
                        throw failure;
                    }
                    deadLetters.failedAgain(fold.name(), position, failure);
                    return folded;
                }
                deadLetters.remove(fold.name(), position);
                folded++;
            }
            return folded;
        });
    }

    /** Gives up the first event of a parked sequence: it stays out of the read model until a rebuild; answers how many. */
    public int discard(Fold fold, String sequenceId) {
        return onSequence(fold, sequenceId, (positions, transaction) -> {
            positions.stream().limit(1).forEach(position -> deadLetters.remove(fold.name(), position));
            return Math.min(1, positions.size());
        });
    }

    private int onSequence(Fold fold, String sequenceId, SequenceWork work) {
        return Objects.requireNonNull(transactions.execute(transaction -> {
            progress.enter(ProjectionPages.LIVE);
            if (progress.locked(fold, "").isEmpty()) {
                return 0;
            }
            return work.on(deadLetters.positions(fold.name(), sequenceId), transaction);
        }));
    }

    private interface SequenceWork {
        int on(List<Long> positions, TransactionStatus transaction);
    }
}
