package io.seatledger.command.checkpoint;

import io.seatledger.platform.ledger.LoggedEvent;
import io.seatledger.platform.proof.CheckpointNote;
import io.seatledger.platform.proof.ProofCheck;
import io.seatledger.platform.proof.SignedCheckpoint;
import io.seatledger.platform.proof.VerifierKey;
import java.security.MessageDigest;
import java.time.Clock;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Goes over the log in passes. Each looks at one snapshot: whether the log still is what was signed, here and outside the
 * database, and what came since; then it signs. Whatever does not fit stops the log instead. Called by one thread at a time;
 * several instances take turns.
 */
public final class Signer {
    private static final Logger LOG = LoggerFactory.getLogger(Signer.class);
    private static final int PAGE = 2_000;
    private static final String ROLLBACK = InconsistentLogException.Cause.ROLLBACK.name();

    private final SigningSession session;
    private final SigningKey key;
    private final Outside outside;
    private final RollingWindow window;
    private final Options options;
    private final Clock clock;
    private @Nullable GrowingTree progress;

    /**
     * What may be set.
     *
     * @param window old events looked at again in every pass
     * @param step most events one pass takes in; a longer log takes several
     * @param acceptRollbackTo head position of a restored state that an operator goes on from knowingly; 0 for none
     */
    public record Options(int window, int step, long acceptRollbackTo) {}

    /** What a pass came to. */
    public enum Outcome {
        /** A new checkpoint was signed. */
        SIGNED,
        /** Everything is signed already. */
        UNCHANGED,
        /** Not all events were taken in yet: go on at once. */
        MORE,
        /** Another instance is at it. */
        ELSEWHERE,
        /** The log is stopped. */
        HALTED
    }

    Signer(SigningSession session, SigningKey key, Outside outside, Options options, Clock clock) {
        this.session = session;
        this.key = key;
        this.outside = outside;
        this.window = new RollingWindow(options.window());
        this.options = options;
        this.clock = clock;
    }

    /** Before anything is appended: only whether the log is an older one than what was signed. */
    public Outcome start() {
        return guarded(state -> {
            if (accepted(state)) {
                LOG.warn("the restored state of the log is gone on from, as configured");
            }
            LogSnapshot.Head head = state.head();
            if (head.halted() != null) {
                return Outcome.HALTED;
            }
            outside.compare(state, head.position(), trusted(state));
            return Outcome.UNCHANGED;
        });
    }

    /** One pass. */
    public Outcome pass() {
        Outcome outcome = guarded(this::look);
        if (outcome == Outcome.SIGNED || outcome == Outcome.UNCHANGED) {
            session.last()
                    .map(SignedCheckpoint::note)
                    .map(CheckpointNote::parse)
                    .ifPresent(outside::keep);
        }
        return outcome;
    }

    private Outcome guarded(SigningSession.Work work) {
        try {
            return session.alone(work);
        } catch (InconsistentLogException e) {
            progress = null;
            LOG.error("THE LOG IS STOPPED, nothing is recorded or signed any more. {}", e.getMessage());
            session.halt(String.valueOf(e.getMessage()));
            return Outcome.HALTED;
        }
    }

    private Outcome look(LogSnapshot state) {
        LogSnapshot.Head head = state.head();
        if (head.halted() != null) {
            return Outcome.HALTED;
        }
        Optional<SignedCheckpoint> last = state.lastCheckpoint();
        long signed = last.map(SignedCheckpoint::size).orElse(0L);
        if (head.position() >= signed) {
            window.lookAt(state, signed);
        }
        verify(last, state, head);
        outside.compare(state, head.position(), trusted(state));
        GrowingTree tree = takeIn(state, signed, head.position());
        if (tree.size() < head.position()) {
            return Outcome.MORE;
        }
        if (!MessageDigest.isEqual(tree.frontier(), head.frontier())) {
            throw InconsistentLogException.tampered("the events up to position " + head.position()
                    + " have another root than the head of the log says");
        }
        return signed == head.position() ? Outcome.UNCHANGED : sign(state, tree, last);
    }

    /** The last checkpoint must be signed by us, and the log must still begin with what it covers. */
    private void verify(Optional<SignedCheckpoint> last, LogSnapshot state, LogSnapshot.Head head) {
        if (last.isEmpty()) {
            return;
        }
        SignedCheckpoint row = last.get();
        CheckpointNote note = noteOf(row);
        if (trusted(state).stream().noneMatch(note::signedBy)) {
            throw InconsistentLogException.tampered(
                    "the checkpoint of " + row.size() + " is not signed by a key of ours");
        }
        if (row.size() > head.position()) {
            throw InconsistentLogException.tampered(
                    "the log has " + head.position() + " events, but " + row.size() + " were signed");
        }
        if (!MessageDigest.isEqual(note.root(), state.tree().root(row.size()))) {
            throw InconsistentLogException.tampered(
                    "the first " + row.size() + " events are not those that were signed");
        }
    }

    private static CheckpointNote noteOf(SignedCheckpoint row) {
        try {
            CheckpointNote note = CheckpointNote.parse(row.note());
            if (note.size() == row.size() && MessageDigest.isEqual(note.root(), row.root())) {
                return note;
            }
        } catch (IllegalArgumentException e) {
            LOG.debug("no checkpoint", e);
        }
        throw InconsistentLogException.tampered("the checkpoint of " + row.size() + " is not what its note says");
    }

    /** The own tree, grown by what came since; kept from pass to pass, so that a long log is read only once. */
    private GrowingTree takeIn(LogSnapshot state, long signed, long head) {
        GrowingTree tree = progress;
        if (tree == null || tree.size() < signed || tree.size() > head) {
            tree = GrowingTree.at(signed, state.tree().subtrees());
        }
        progress = null;
        long until = Math.min(head, tree.size() + options.step());
        while (tree.size() < until) {
            List<LoggedEvent> page = state.after(tree.size(), (int) Math.min(PAGE, until - tree.size()));
            if (page.isEmpty()) {
                throw InconsistentLogException.tampered("there is no event at position " + (tree.size() + 1));
            }
            page.forEach(tree::append);
        }
        progress = tree;
        return tree;
    }

    private Outcome sign(LogSnapshot state, GrowingTree tree, Optional<SignedCheckpoint> last) {
        state.keep(tree.complete());
        long from = last.map(SignedCheckpoint::size).orElse(0L);
        byte[] fromRoot =
                last.map(SignedCheckpoint::root).orElseGet(() -> state.tree().root(0));
        List<byte[]> proof = state.tree().consistency(from, tree.size());
        if (!ProofCheck.consistent(from, fromRoot, tree.size(), tree.root(), proof)) {
            throw InconsistentLogException.tampered(
                    "the log of " + tree.size() + " events does not begin with the " + from + " that were signed");
        }
        Instant now = clock.instant();
        state.register(key.verifier(), now);
        state.keep(key.sign(tree.size(), tree.root()), now);
        return Outcome.SIGNED;
    }

    private List<VerifierKey> trusted(LogSnapshot state) {
        List<VerifierKey> keys = new ArrayList<>(List.of(key.verifier()));
        keys.addAll(state.keys());
        return keys;
    }

    /** An operator has seen the rollback and says so by naming the position it goes on from. */
    private boolean accepted(LogSnapshot state) {
        LogSnapshot.Head head = state.head();
        boolean named = options.acceptRollbackTo() > 0 && options.acceptRollbackTo() == head.position();
        if (!named || !rolledBack(state, head)) {
            return false;
        }
        outside.setAside(clock.instant(), "rollback to position " + head.position() + " accepted");
        state.reopen();
        return true;
    }

    private boolean rolledBack(LogSnapshot state, LogSnapshot.Head head) {
        String halted = head.halted();
        if (halted != null) {
            return halted.startsWith(ROLLBACK);
        }
        try {
            outside.compare(state, head.position(), trusted(state));
            return false;
        } catch (InconsistentLogException e) {
            return e.isRollback();
        }
    }
}
