package io.seatledger.query.projection;

import io.seatledger.events.LedgerEvent;
import io.seatledger.platform.ledger.LoggedEvent;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.transaction.TransactionStatus;

/**
 * Folds events inside the caller's transaction: a page at once, or, when something in it cannot be folded, event by event, each
 * in a savepoint, where what fails is parked with the rest of its sequence.
 */
public final class PageFolder {
    private static final Logger LOG = LoggerFactory.getLogger(PageFolder.class);

    private final ReadModelWriter writer;
    private final DeadLetters deadLetters;

    public PageFolder(ReadModelWriter writer, DeadLetters deadLetters) {
        this.writer = writer;
        this.deadLetters = deadLetters;
    }

    /** Folds a page within a transaction that goes on when it is done event by event. */
    void fold(Fold fold, List<ReadEvent> events, TransactionStatus transaction) {
        boolean parked = deadLetters.any(fold.name());
        try {
            inSavepoint(transaction, () -> atOnce(fold, events, parked));
        } catch (RuntimeException failure) {
            rethrowTransient(failure);
            LOG.info("{}: folding {} events one by one: {}", fold.name(), events.size(), failure.toString());
            oneByOne(fold, events, transaction);
        }
    }

    /**
     * Folds a page with its few statements; what it throws leaves a transaction that can only be rolled back.
     *
     * @param anyParked whether the projection has events parked
     */
    void atOnce(Fold fold, List<ReadEvent> events, boolean anyParked) {
        Set<String> parked = anyParked ? deadLetters.parkedSequences(fold.name()) : Set.of();
        unfoldable(() -> {
            LedgerPage page = new LedgerPage();
            for (ReadEvent event : events) {
                if (!isParked(fold, event, parked)) {
                    handle(fold, event, page);
                }
            }
            page.writeTo(writer);
        });
    }

    private boolean isParked(Fold fold, ReadEvent event, Set<String> parked) {
        if (parked.isEmpty()) {
            return false;
        }
        String sequence = fold.sequenceOf(event.logged(), event.event());
        if (parked.contains(sequence)) {
            deadLetters.park(fold.name(), sequence, event.logged(), null);
            return true;
        }
        return false;
    }

    /** Folds one parked event again; throws when it still cannot be folded. */
    void again(Fold fold, ReadEvent event, TransactionStatus transaction) {
        inSavepoint(transaction, () -> single(fold, event));
    }

    /** Folds a page event by event, and parks what cannot be folded. */
    void oneByOne(Fold fold, List<ReadEvent> events, TransactionStatus transaction) {
        Set<String> parked = deadLetters.parkedSequences(fold.name());
        for (ReadEvent event : events) {
            LoggedEvent logged = event.logged();
            String sequence = fold.sequenceOf(logged, readable(event));
            if (parked.contains(sequence)) {
                deadLetters.park(fold.name(), sequence, logged, null);
                continue;
            }
            try {
                inSavepoint(transaction, () -> single(fold, event));
            } catch (RuntimeException failure) {
                rethrowTransient(failure);
                LOG.warn("{}: parked {} at {}: {}", fold.name(), logged.type(), logged.position(), failure.toString());
                deadLetters.park(fold.name(), sequence, logged, failure);
                parked.add(sequence);
            }
        }
    }

    private void single(Fold fold, ReadEvent event) {
        LedgerPage page = new LedgerPage();
        handle(fold, event, page);
        page.writeTo(writer);
    }

    private static void handle(Fold fold, ReadEvent event, LedgerPage page) {
        try {
            fold.apply(event, page);
        } catch (RuntimeException failure) {
            throw failure;
        } catch (Exception failure) {
            throw new IllegalStateException(failure);
        }
    }

    /** What happened, {@code null} when this release cannot read it; why not is found again where it is folded. */
    private static @Nullable LedgerEvent readable(ReadEvent event) {
        try {
            return event.event();
        } catch (RuntimeException | LinkageError | AssertionError | StackOverflowError failure) {
            return null;
        }
    }

    private static void inSavepoint(TransactionStatus transaction, Runnable work) {
        Object savepoint = transaction.createSavepoint();
        try {
            unfoldable(work);
            transaction.releaseSavepoint(savepoint);
        } catch (RuntimeException failure) {
            rethrowTransient(failure);
            transaction.rollbackToSavepoint(savepoint);
            throw failure;
        }
    }

    /** Errors that the event brings about are as good a reason to park it; those of the machine, memory say, are not. */
    private static void unfoldable(Runnable work) {
        try {
            work.run();
        } catch (LinkageError | AssertionError | StackOverflowError failure) {
            throw new IllegalStateException(failure);
        }
    }

    private static void rethrowTransient(RuntimeException failure) {
        if (TransientFailure.is(failure)) {
            throw failure;
        }
    }
}
