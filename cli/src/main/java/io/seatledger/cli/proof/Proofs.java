package io.seatledger.cli.proof;

import java.util.Arrays;
import java.util.List;

/** Inclusion and consistency proofs, checked as RFC 9162, sections 2.1.3.2 and 2.1.4.2, says. */
public final class Proofs {
    private Proofs() {}

    /**
     * The root that an inclusion path leads to.
     *
     * @param index of the leaf, from 0
     * @throws IllegalArgumentException if the path is too short or too long for that place
     */
    public static byte[] rootByInclusion(byte[] leaf, long index, long size, List<byte[]> path) {
        if (index < 0 || index >= size) {
            throw new IllegalArgumentException("a tree of " + size + " leaves has no leaf " + index);
        }
        long place = index;
        long last = size - 1;
        byte[] root = leaf;
        for (byte[] hash : path) {
            if (last == 0) {
                throw new IllegalArgumentException("the inclusion path is too long");
            }
            if ((place & 1) == 1 || place == last) {
                root = Hashes.node(hash, root);
                int up = (place & 1) == 1 ? 0 : Long.numberOfTrailingZeros(place);
                place >>= up;
                last >>= up;
            } else {
                root = Hashes.node(root, hash);
            }
            place >>= 1;
            last >>= 1;
        }
        if (last != 0) {
            throw new IllegalArgumentException("the inclusion path is too short");
        }
        return root;
    }

    /** Whether {@code path} proves that the tree of {@code to} leaves begins with that of {@code from} leaves. */
    public static boolean isConsistent(long from, byte[] fromRoot, long to, byte[] toRoot, List<byte[]> path) {
        if (from == 0) {
            return path.isEmpty() && Arrays.equals(fromRoot, Hashes.rootOfNothing());
        }
        if (from == to) {
            return path.isEmpty() && Arrays.equals(fromRoot, toRoot);
        }
        boolean wholeSubtree = Long.bitCount(from) == 1;
        if (from > to || (path.isEmpty() && !wholeSubtree)) {
            return false;
        }
        byte[] start = wholeSubtree ? fromRoot : path.get(0);
        return walk(from, to, start, wholeSubtree ? path : path.subList(1, path.size()), fromRoot, toRoot);
    }

    private static boolean walk(long from, long to, byte[] start, List<byte[]> path, byte[] fromRoot, byte[] toRoot) {
        int right = Long.numberOfTrailingZeros(from);
        long place = (from - 1) >> right;
        long last = (to - 1) >> right;
        byte[] older = start;
        byte[] newer = start;
        for (byte[] hash : path) {
            if (last == 0) {
                return false;
            }
            if ((place & 1) == 1 || place == last) {
                older = Hashes.node(hash, older);
                newer = Hashes.node(hash, newer);
                int up = (place & 1) == 1 ? 0 : Long.numberOfTrailingZeros(place);
                place >>= up;
                last >>= up;
            } else {
                newer = Hashes.node(newer, hash);
            }
            place >>= 1;
            last >>= 1;
        }
        return last == 0 && Arrays.equals(older, fromRoot) && Arrays.equals(newer, toRoot);
    }
}
