package io.seatledger.command.checkpoint;

import io.seatledger.platform.ledger.LeafEncoding;
import io.seatledger.platform.ledger.LoggedEvent;
import io.seatledger.platform.ledger.MerkleFrontier;
import io.seatledger.platform.proof.LedgerTree;
import io.seatledger.platform.proof.Subtree;
import io.seatledger.platform.proof.Subtrees;
import io.seatledger.platform.proof.TreeProofs;
import java.util.ArrayList;
import java.util.List;

/**
 * The signer's own tree: grows by events whose leaf was computed anew from every column, and gathers the subtrees that became
 * complete and are to be kept. Not safe for several threads.
 */
final class GrowingTree {
    private final MerkleFrontier whole;
    private final List<MerkleFrontier> blocks = new ArrayList<>();
    private final List<Row> complete = new ArrayList<>();

    /** A subtree's row. */
    @SuppressWarnings("ArrayRecordComponent") // Never compared.
    record Row(Subtree subtree, byte[] hash) {}

    private GrowingTree(MerkleFrontier whole) {
        this.whole = whole;
    }

    /** The tree over the first {@code size} events as stored; whoever asks compares its root with what was signed. */
    static GrowingTree at(long size, Subtrees stored) {
        GrowingTree tree = new GrowingTree(new TreeProofs(stored).frontier(size));
        for (int level = 0; size >> level > 0; level += LedgerTree.STRIDE) {
            MerkleFrontier block = tree.block(level);
            long end = size >> level;
            for (long index = end >> LedgerTree.STRIDE << LedgerTree.STRIDE; index < end; index++) {
                block.append(stored.hash(new Subtree(level, index)));
            }
        }
        return tree;
    }

    /**
     * Appends the next event.
     *
     * @throws InconsistentLogException when it is not the next one, or its leaf is not that of its columns
     */
    void append(LoggedEvent event) {
        long expected = whole.size() + 1;
        if (event.position() != expected) {
            throw InconsistentLogException.tampered("there is no event at position " + expected);
        }
        if (!LeafEncoding.matches(event)) {
            throw InconsistentLogException.tampered("the event at position " + expected + " is not what its leaf says");
        }
        whole.append(event.leaf());
        grow(0, event.leaf());
    }

    private void grow(int level, byte[] hash) {
        MerkleFrontier block = block(level);
        block.append(hash);
        if (block.size() == 1L << LedgerTree.STRIDE) {
            int above = level + LedgerTree.STRIDE;
            byte[] root = block.root();
            blocks.set(level / LedgerTree.STRIDE, new MerkleFrontier());
            complete.add(new Row(new Subtree(above, (whole.size() >> above) - 1), root));
            grow(above, root);
        }
    }

    private MerkleFrontier block(int level) {
        int at = level / LedgerTree.STRIDE;
        while (blocks.size() <= at) {
            blocks.add(new MerkleFrontier());
        }
        return blocks.get(at);
    }

    long size() {
        return whole.size();
    }

    byte[] root() {
        return whole.root();
    }

    byte[] frontier() {
        return whole.encode();
    }

    /** Subtrees that are complete and not written yet. */
    List<Row> complete() {
        return complete;
    }
}
