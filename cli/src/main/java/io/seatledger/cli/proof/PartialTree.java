package io.seatledger.cli.proof;

import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/** The root of a tree of which only some leaves are known, and the roots of the largest subtrees without any of them. */
public final class PartialTree {
    private final Leaves leaves;
    private final Supplier<byte[]> subtrees;

    /**
     * Prepares the computation; both are asked from left to right.
     *
     * @param subtrees the next root of a subtree that holds no known leaf
     */
    public PartialTree(Leaves leaves, Supplier<byte[]> subtrees) {
        this.leaves = leaves;
        this.subtrees = subtrees;
    }

    /** Known leaves, from left to right. */
    public interface Leaves {
        /** The index of the next known leaf, {@code null} when there is none. */
        @Nullable
        Long peek();

        /** The hash of that leaf; the one after it is next from now on. */
        byte[] take();
    }

    /** The root of {@code size} leaves. */
    public byte[] root(long size) {
        return size == 0 ? Hashes.rootOfNothing() : root(0, size);
    }

    private byte[] root(long from, long to) {
        Long next = leaves.peek();
        if (next == null || next >= to) {
            return subtrees.get();
        }
        if (to - from == 1) {
            return leaves.take();
        }
        long middle = from + Long.highestOneBit(to - from - 1);
        byte[] left = root(from, middle);
        return Hashes.node(left, root(middle, to));
    }
}
