package io.seatledger.query.projection;

import io.seatledger.events.LedgerEvent;
import io.seatledger.platform.ledger.EventCodec;
import io.seatledger.platform.ledger.LoggedEvent;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.transaction.TransactionStatus;

/**
 * Folds events inside the caller's transaction. A page is tried at once; only when something in it cannot be folded it is
 * done again event by event, each in a savepoint, and what fails is parked with the rest of its sequence.
 */
public final class PageFolder {
    private static final Logger LOG = LoggerFactory.getLogger(PageFolder.class);

    private final EventCodec codec;
    private final ReadModelWriter writer;
    private final DeadLetters deadLetters;

    public PageFolder(EventCodec codec, ReadModelWriter writer, DeadLetters deadLetters) {
        this.codec = codec;
        this.writer = writer;
        this.deadLetters = deadLetters;
    }

    void fold(Fold fold, List<LoggedEvent> events, TransactionStatus transaction) {
        Set<String> parked = deadLetters.parkedSequences(fold.name());
        try {
            inSavepoint(transaction, () -> atOnce(fold, events, parked));
        } catch (RuntimeException failure) {
            rethrowTransient(failure);
            LOG.info("{}: folding {} events one by one: {}", fold.name(), events.size(), failure.toString());
            oneByOne(fold, events, new HashSet<>(parked), transaction);
        }
    }

    /** Folds one parked event again; throws when it still cannot be folded. */
    void again(Fold fold, LoggedEvent event, TransactionStatus transaction) {
        inSavepoint(transaction, () -> single(fold, event, codec.decode(event)));
    }

    private void atOnce(Fold fold, List<LoggedEvent> events, Set<String> parked) {
        LedgerPage page = new LedgerPage();
        for (LoggedEvent logged : events) {
            LedgerEvent event = codec.decode(logged);
            String sequence = fold.sequenceOf(logged, event);
            if (parked.contains(sequence)) {
                deadLetters.park(fold.name(), sequence, logged, null);
            } else {
                handle(fold, event, logged, page);
            }
        }
        page.writeTo(writer);
    }

    private void oneByOne(Fold fold, List<LoggedEvent> events, Set<String> parked, TransactionStatus transaction) {
        for (LoggedEvent logged : events) {
            Decoded decoded = decode(logged);
            String sequence = fold.sequenceOf(logged, decoded.event());
            if (parked.contains(sequence)) {
                deadLetters.park(fold.name(), sequence, logged, null);
                continue;
            }
            try {
                inSavepoint(transaction, () -> single(fold, logged, decoded.orThrow()));
            } catch (RuntimeException failure) {
                rethrowTransient(failure);
                LOG.warn("{}: parked {} at {}: {}", fold.name(), logged.type(), logged.position(), failure.toString());
                deadLetters.park(fold.name(), sequence, logged, failure);
                parked.add(sequence);
            }
        }
    }

    private void single(Fold fold, LoggedEvent logged, LedgerEvent event) {
        LedgerPage page = new LedgerPage();
        handle(fold, event, logged, page);
        page.writeTo(writer);
    }

    private static void handle(Fold fold, LedgerEvent event, LoggedEvent logged, LedgerPage page) {
        try {
            fold.apply(event, logged, page);
        } catch (RuntimeException failure) {
            throw failure;
        } catch (Exception failure) {
            throw new IllegalStateException(failure);
        }
    }

    private Decoded decode(LoggedEvent logged) {
        try {
            return new Decoded(codec.decode(logged), null);
        } catch (RuntimeException failure) {
            return new Decoded(null, failure);
        } catch (LinkageError | AssertionError | StackOverflowError failure) {
            return new Decoded(null, new IllegalStateException(failure));
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

    /** An event, or why this release cannot read it. */
    private record Decoded(
            @Nullable LedgerEvent event, @Nullable RuntimeException failure) {
        LedgerEvent orThrow() {
            if (event == null) {
                throw failure == null ? new IllegalStateException("neither event nor failure") : failure;
            }
            return event;
        }
    }
}
