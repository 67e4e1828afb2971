package io.seatledger.cli.proof;

import java.util.ArrayList;
import java.util.List;

/** The tree over a growing log in as many hashes as its size has one-bits. */
public final class Frontier {
    private final List<byte[]> peaks = new ArrayList<>();
    private long size;

    /** A tree of no leaves. */
    public Frontier() {}

    /**
     * Goes on where {@link #peaks} of a tree of {@code size} leaves ended.
     *
     * @throws IllegalArgumentException if there are more or fewer peaks than such a tree has
     */
    public Frontier(long size, List<byte[]> peaks) {
        if (size < 0 || Long.bitCount(size) != peaks.size()) {
            throw new IllegalArgumentException(
                    "a tree of " + size + " leaves does not have " + peaks.size() + " peaks");
        }
        this.size = size;
        this.peaks.addAll(peaks);
    }

    /** Adds the next leaf. */
    public void add(byte[] leaf) {
        byte[] right = leaf;
        for (long full = size; (full & 1) == 1; full >>= 1) {
            right = Hashes.node(peaks.remove(peaks.size() - 1), right);
        }
        peaks.add(right);
        size++;
    }

    /** How many leaves there are. */
    public long size() {
        return size;
    }

    /** The roots of the perfect subtrees, the largest first. */
    public List<byte[]> peaks() {
        return List.copyOf(peaks);
    }

    /** The root of all leaves so far. */
    public byte[] root() {
        if (peaks.isEmpty()) {
            return Hashes.rootOfNothing();
        }
        byte[] root = peaks.get(peaks.size() - 1);
        for (int i = peaks.size() - 2; i >= 0; i--) {
            root = Hashes.node(peaks.get(i), root);
        }
        return root;
    }
}
