package io.seatledger.query.bundle;

import io.seatledger.platform.ledger.MerkleTree;
import io.seatledger.platform.proof.Subtree;
import io.seatledger.platform.proof.Subtrees;
import io.seatledger.platform.proof.TreeProofs;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/** All perfect subtrees over given leaves, one array per level. */
final class MemoryTree implements Subtrees {
    private static final int HASH = MerkleTree.HASH_BYTES;

    private final List<byte[]> levels = new ArrayList<>();

    /** @param leaves one hash after the other */
    MemoryTree(byte[] leaves) {
        levels.add(leaves);
        for (byte[] below = leaves; below.length >= 2 * HASH; below = levels.get(levels.size() - 1)) {
            byte[] level = new byte[below.length / (2 * HASH) * HASH];
            for (int at = 0; at < level.length; at += HASH) {
                byte[] node = MerkleTree.node(
                        Arrays.copyOfRange(below, 2 * at, 2 * at + HASH),
                        Arrays.copyOfRange(below, 2 * at + HASH, 2 * at + 2 * HASH));
                System.arraycopy(node, 0, level, at, HASH);
            }
            levels.add(level);
        }
    }

    @Override
    public byte[] hash(Subtree subtree) {
        int at = Math.toIntExact(subtree.index()) * HASH;
        return Arrays.copyOfRange(levels.get(subtree.level()), at, at + HASH);
    }

    TreeProofs proofs() {
        return new TreeProofs(this);
    }
}
