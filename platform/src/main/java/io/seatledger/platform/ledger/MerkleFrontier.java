package io.seatledger.platform.ledger;

import java.util.ArrayDeque;
import java.util.Arrays;
import java.util.Deque;
import java.util.Iterator;

/**
 * The roots of the perfect subtrees that cover the first {@code size} leaves, largest first: all that is needed to append
 * a leaf and to tell the root of the tree, in at most 63 hashes. Not safe for several threads.
 */
public final class MerkleFrontier {
    private final Deque<byte[]> subtrees = new ArrayDeque<>();
    private long size;

    /** The frontier of an empty tree. */
    public MerkleFrontier() {}

    /**
     * The frontier as it was written by {@link #encode()}.
     *
     * @throws IllegalArgumentException when the bytes cannot be the frontier of a tree of that size
     */
    public static MerkleFrontier decode(long size, byte[] encoded) {
        if (encoded.length != Long.bitCount(size) * MerkleTree.HASH_BYTES) {
            throw new IllegalArgumentException("a frontier over " + size + " leaves has " + Long.bitCount(size)
                    + " hashes, not " + encoded.length / (double) MerkleTree.HASH_BYTES);
        }
        MerkleFrontier frontier = new MerkleFrontier();
        frontier.size = size;
        for (int at = 0; at < encoded.length; at += MerkleTree.HASH_BYTES) {
            frontier.subtrees.addLast(Arrays.copyOfRange(encoded, at, at + MerkleTree.HASH_BYTES));
        }
        return frontier;
    }

    /** Adds the next leaf's hash. */
    public void append(byte[] leaf) {
        byte[] subtree = leaf;
        for (long left = size; (left & 1) == 1; left >>= 1) {
            subtree = MerkleTree.node(subtrees.removeLast(), subtree);
        }
        subtrees.addLast(subtree);
        size = Math.addExact(size, 1);
    }

    /** The root over all leaves; of an empty tree the hash of nothing. */
    public byte[] root() {
        Iterator<byte[]> fromSmallest = subtrees.descendingIterator();
        if (!fromSmallest.hasNext()) {
            return MerkleTree.sha256().digest();
        }
        byte[] root = fromSmallest.next();
        while (fromSmallest.hasNext()) {
            root = MerkleTree.node(fromSmallest.next(), root);
        }
        return root;
    }

    /** How many leaves it covers. */
    public long size() {
        return size;
    }

    /** The hashes one after the other, largest subtree first. */
    public byte[] encode() {
        byte[] encoded = new byte[subtrees.size() * MerkleTree.HASH_BYTES];
        int at = 0;
        for (byte[] subtree : subtrees) {
            System.arraycopy(subtree, 0, encoded, at, MerkleTree.HASH_BYTES);
            at += MerkleTree.HASH_BYTES;
        }
        return encoded;
    }
}
