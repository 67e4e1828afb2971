package io.seatledger.platform.proof;

import io.seatledger.platform.ledger.MerkleFrontier;
import io.seatledger.platform.ledger.MerkleTree;
import java.io.ByteArrayOutputStream;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Deque;
import java.util.List;
import java.util.PrimitiveIterator;
import java.util.function.Consumer;

/**
 * Roots and proofs of the RFC 9162 tree, from nothing but the hashes of perfect subtrees. Whoever asks sees to it that no
 * size is beyond the leaves there are.
 */
public final class TreeProofs {
    private final Subtrees subtrees;

    public TreeProofs(Subtrees subtrees) {
        this.subtrees = subtrees;
    }

    /** The root over the first {@code size} leaves; of none, the hash of nothing. */
    public byte[] root(long size) {
        return size == 0 ? MerkleTree.sha256().digest() : hash(0, size);
    }

    /** What is needed to go on from the first {@code size} leaves. */
    public MerkleFrontier frontier(long size) {
        ByteArrayOutputStream encoded = new ByteArrayOutputStream(Long.bitCount(size) * MerkleTree.HASH_BYTES);
        for (long at = 0; at < size; ) {
            Subtree largest = Subtree.largestAt(at, size);
            encoded.writeBytes(subtrees.hash(largest));
            at = largest.to();
        }
        return MerkleFrontier.decode(size, encoded.toByteArray());
    }

    /**
     * The path from a leaf to the root, the leaf's sibling first (RFC 9162, section 2.1.3.1).
     *
     * @param leaf index from 0, less than {@code size}
     */
    public List<byte[]> inclusion(long leaf, long size) {
        if (leaf < 0 || leaf >= size) {
            throw new IllegalArgumentException("there is no leaf " + leaf + " in a tree of " + size);
        }
        List<byte[]> fromTheRoot = new ArrayList<>();
        long lo = 0;
        long hi = size;
        while (hi - lo > 1) {
            long middle = lo + split(hi - lo);
            if (leaf < middle) {
                fromTheRoot.add(hash(middle, hi));
                hi = middle;
            } else {
                fromTheRoot.add(hash(lo, middle));
                lo = middle;
            }
        }
        Collections.reverse(fromTheRoot);
        return fromTheRoot;
    }

    /** What shows that the tree of {@code to} leaves begins with that of {@code from} (RFC 9162, section 2.1.4.1). */
    public List<byte[]> consistency(long from, long to) {
        if (from < 0 || from > to) {
            throw new IllegalArgumentException("a tree of " + to + " leaves does not begin with one of " + from);
        }
        if (from == 0 || from == to) {
            return List.of();
        }
        List<byte[]> fromTheRoot = new ArrayList<>();
        long lo = 0;
        long hi = to;
        while (hi != from) {
            long middle = lo + split(hi - lo);
            if (from <= middle) {
                fromTheRoot.add(hash(middle, hi));
                hi = middle;
            } else {
                fromTheRoot.add(hash(lo, middle));
                lo = middle;
            }
        }
        if (lo > 0) {
            fromTheRoot.add(hash(lo, hi));
        }
        Collections.reverse(fromTheRoot);
        return fromTheRoot;
    }

    /**
     * The roots of the largest subtrees without any of some leaves, from left to right: what a bundle needs beside its events.
     *
     * @param positions of the leaves that are known, ascending, from 1 (leaf index + 1), none twice and none beyond {@code size}
     * @param each is given every hash as it is found; nothing is kept
     */
    public void beside(PrimitiveIterator.OfLong positions, long size, Consumer<byte[]> each) {
        Known known = new Known(positions, size);
        if (size > 0) {
            beside(0, size, known, each);
        }
        if (known.next != Known.NONE) {
            throw new IllegalArgumentException("position " + (known.next + 1) + " is beyond a tree of " + size);
        }
    }

    private void beside(long lo, long hi, Known known, Consumer<byte[]> each) {
        if (known.next >= hi) {
            each.accept(hash(lo, hi));
        } else if (hi - lo == 1) {
            known.advance();
        } else {
            long middle = lo + split(hi - lo);
            beside(lo, middle, known, each);
            beside(middle, hi, known, each);
        }
    }

    /** The hash over leaves {@code lo … hi − 1}, which the tree has as one node. */
    private byte[] hash(long lo, long hi) {
        Deque<byte[]> perfect = new ArrayDeque<>();
        for (long at = lo; at < hi; ) {
            Subtree largest = Subtree.largestAt(at, hi);
            perfect.push(subtrees.hash(largest));
            at = largest.to();
        }
        byte[] hash = perfect.pop();
        while (!perfect.isEmpty()) {
            hash = MerkleTree.node(perfect.pop(), hash);
        }
        return hash;
    }

    /** The largest power of two below the width, which is at least 2. */
    private static long split(long width) {
        return Long.highestOneBit(width - 1);
    }

    /** The next known leaf. */
    private static final class Known {
        static final long NONE = Long.MAX_VALUE;

        private final PrimitiveIterator.OfLong positions;
        private final long size;
        private long next = -1;

        private Known(PrimitiveIterator.OfLong positions, long size) {
            this.positions = positions;
            this.size = size;
            advance();
        }

        private void advance() {
            long before = next;
            next = positions.hasNext() ? positions.nextLong() - 1 : NONE;
            if (next <= before || (next != NONE && next >= size)) {
                throw new IllegalArgumentException("positions must ascend from 1 to " + size + " but " + (next + 1)
                        + " comes after " + (before + 1));
            }
        }
    }
}
