package io.seatledger.platform.proof;

import io.seatledger.platform.ledger.MerkleTree;
import java.util.Iterator;
import java.util.NoSuchElementException;
import java.util.PrimitiveIterator;

/** The root of a tree of which some leaves are known and, beside them, the roots of the largest subtrees without any. */
public final class PartialTree {
    private final PrimitiveIterator.OfLong positions;
    private final Iterator<byte[]> leaves;
    private final Iterator<byte[]> beside;
    private long next;

    private PartialTree(PrimitiveIterator.OfLong positions, Iterator<byte[]> leaves, Iterator<byte[]> beside) {
        this.positions = positions;
        this.leaves = leaves;
        this.beside = beside;
        this.next = nextLeaf();
    }

    /**
     * Computes the root, or says why there is none.
     *
     * @param positions of the known leaves, ascending, from 1
     * @param leaves their hashes, in the same order
     * @param beside the other subtrees' hashes, from left to right
     * @throws IllegalArgumentException when hashes are missing or left over, or a position is beyond {@code size}
     */
    public static byte[] root(
            PrimitiveIterator.OfLong positions, Iterator<byte[]> leaves, long size, Iterator<byte[]> beside) {
        PartialTree tree = new PartialTree(positions, leaves, beside);
        try {
            byte[] root = size == 0 ? MerkleTree.sha256().digest() : tree.root(0, size);
            if (tree.next != Long.MAX_VALUE || beside.hasNext() || leaves.hasNext()) {
                throw new IllegalArgumentException("leaves or hashes are left over, or a position is out of order");
            }
            return root;
        } catch (NoSuchElementException e) {
            throw new IllegalArgumentException("hashes are missing", e);
        }
    }

    private byte[] root(long lo, long hi) {
        if (next >= hi) {
            return beside.next();
        }
        if (hi - lo == 1) {
            if (next != lo) {
                throw new IllegalArgumentException("position " + (next + 1) + " is out of order");
            }
            next = nextLeaf();
            return leaves.next();
        }
        long middle = lo + Long.highestOneBit(hi - lo - 1);
        byte[] left = root(lo, middle);
        return MerkleTree.node(left, root(middle, hi));
    }

    private long nextLeaf() {
        return positions.hasNext() ? positions.nextLong() - 1 : Long.MAX_VALUE;
    }
}
