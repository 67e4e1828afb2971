package io.seatledger.platform.proof;

import io.seatledger.platform.ledger.MerkleTree;
import java.security.MessageDigest;
import java.util.Iterator;
import java.util.List;

/** Verifies proofs as RFC 9162 says, from the proof and the roots alone. */
public final class ProofCheck {
    private ProofCheck() {}

    /**
     * Whether the leaf is at {@code index} of the tree with that root (section 2.1.3.2).
     *
     * @param index from 0
     */
    public static boolean included(byte[] leaf, long index, long size, List<byte[]> hashes, byte[] root) {
        if (index < 0 || index >= size) {
            return false;
        }
        long fn = index;
        long sn = size - 1;
        byte[] r = leaf;
        for (byte[] p : hashes) {
            if (sn == 0) {
                return false;
            }
            if ((fn & 1) == 1 || fn == sn) {
                r = MerkleTree.node(p, r);
                int shift = (fn & 1) == 1 ? 0 : Long.numberOfTrailingZeros(fn);
                fn >>= shift;
                sn >>= shift;
            } else {
                r = MerkleTree.node(r, p);
            }
            fn >>= 1;
            sn >>= 1;
        }
        return sn == 0 && MessageDigest.isEqual(r, root);
    }

    /** Whether the tree of {@code to} leaves begins with that of {@code from} (section 2.1.4.2). */
    public static boolean consistent(long from, byte[] fromRoot, long to, byte[] toRoot, List<byte[]> hashes) {
        if (from < 0 || from > to) {
            return false;
        }
        if (from == 0) {
            return hashes.isEmpty()
                    && MessageDigest.isEqual(fromRoot, MerkleTree.sha256().digest());
        }
        if (from == to) {
            return hashes.isEmpty() && MessageDigest.isEqual(fromRoot, toRoot);
        }
        return ascends(from, fromRoot, to, toRoot, hashes.iterator());
    }

    private static boolean ascends(long from, byte[] fromRoot, long to, byte[] toRoot, Iterator<byte[]> path) {
        int shift = Long.numberOfTrailingZeros(from);
        long fn = (from - 1) >> shift;
        long sn = (to - 1) >> shift;
        boolean fromIsPerfect = Long.bitCount(from) == 1;
        if (!fromIsPerfect && !path.hasNext()) {
            return false;
        }
        byte[] fr = fromIsPerfect ? fromRoot : path.next();
        byte[] sr = fr;
        while (path.hasNext()) {
            byte[] c = path.next();
            if (sn == 0) {
                return false;
            }
            if ((fn & 1) == 1 || fn == sn) {
                fr = MerkleTree.node(c, fr);
                sr = MerkleTree.node(c, sr);
                int up = (fn & 1) == 1 ? 0 : Long.numberOfTrailingZeros(fn);
                fn >>= up;
                sn >>= up;
            } else {
                sr = MerkleTree.node(sr, c);
            }
            fn >>= 1;
            sn >>= 1;
        }
        return sn == 0 && MessageDigest.isEqual(fr, fromRoot) && MessageDigest.isEqual(sr, toRoot);
    }
}
