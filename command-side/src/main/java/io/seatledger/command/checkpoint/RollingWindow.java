package io.seatledger.command.checkpoint;

import io.seatledger.platform.ledger.LeafEncoding;
import io.seatledger.platform.ledger.LoggedEvent;
import io.seatledger.platform.ledger.MerkleFrontier;
import io.seatledger.platform.proof.LedgerTree;
import io.seatledger.platform.proof.Subtree;
import java.security.MessageDigest;
import java.util.List;

/**
 * Looks again at what was signed already, a few blocks of 256 events at a time and from the start when it has come to the end:
 * every event against its leaf, every block against its kept hash. So a changed past is found while the service runs; the leaves as
 * a whole are held against the signed root by the signer.
 */
final class RollingWindow {
    private static final int BLOCK = 1 << LedgerTree.STRIDE;

    private final int blocks;
    private long next;

    /** @param events looked at each time, rounded up to whole blocks; 0 for none */
    RollingWindow(int events) {
        this.blocks = (events + BLOCK - 1) / BLOCK;
    }

    /**
     * Looks at the next blocks of the first {@code size} events.
     *
     * @throws InconsistentLogException naming the first event or block that is not what it was
     */
    void lookAt(LogSnapshot state, long size) {
        for (int seen = 0; seen < blocks && (next < size || seen == 0); seen++) {
            if (next >= size) {
                next = 0;
            }
            block(state, next, Math.min(next + BLOCK, size));
            next += BLOCK;
        }
    }

    private static void block(LogSnapshot state, long from, long to) {
        List<LoggedEvent> events = state.after(from, (int) (to - from));
        MerkleFrontier block = new MerkleFrontier();
        long expected = from + 1;
        for (LoggedEvent event : events) {
            if (event.position() != expected) {
                throw InconsistentLogException.tampered("there is no event at position " + expected);
            }
            if (!LeafEncoding.matches(event)) {
                throw InconsistentLogException.tampered(
                        "the event at position " + expected + " is not what its leaf says");
            }
            block.append(event.leaf());
            expected++;
        }
        if (expected != to + 1) {
            throw InconsistentLogException.tampered("there is no event at position " + expected);
        }
        if (to - from == BLOCK) {
            compare(state, new Subtree(LedgerTree.STRIDE, from >> LedgerTree.STRIDE), block.root());
        }
    }

    /** Also the levels above, whenever a block is the last below one. */
    private static void compare(LogSnapshot state, Subtree subtree, byte[] hash) {
        byte[] kept = state.kept(subtree)
                .orElseThrow(() -> InconsistentLogException.tampered("the kept hash of " + subtree + " is gone"));
        if (!MessageDigest.isEqual(kept, hash)) {
            throw InconsistentLogException.tampered("the kept hash of " + subtree + " is not that of its events");
        }
        long last = BLOCK - 1;
        if ((subtree.index() & last) == last) {
            MerkleFrontier above = new MerkleFrontier();
            for (long index = subtree.index() - last; index <= subtree.index(); index++) {
                Subtree below = new Subtree(subtree.level(), index);
                above.append(state.kept(below)
                        .orElseThrow(
                                () -> InconsistentLogException.tampered("the kept hash of " + below + " is gone")));
            }
            compare(
                    state,
                    new Subtree(subtree.level() + LedgerTree.STRIDE, subtree.index() >> LedgerTree.STRIDE),
                    above.root());
        }
    }
}
