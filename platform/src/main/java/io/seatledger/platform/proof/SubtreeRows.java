package io.seatledger.platform.proof;

import io.seatledger.platform.ledger.MerkleTree;
import java.util.HashMap;
import java.util.Map;
import java.util.TreeMap;
import org.springframework.jdbc.core.simple.JdbcClient;

/**
 * Hashes of subtrees from what the database keeps: the leaves, and every eighth level above them. A level between is computed
 * from one block of at most 256 hashes below it. What is not kept yet, because no checkpoint covers it, is computed from the leaves.
 * Remembers the last block of every kept level, so that asking from left to right reads each row once. For one question by one thread.
 */
final class SubtreeRows implements Subtrees {
    /** Every so many levels are kept. */
    static final int STRIDE = LedgerTree.STRIDE;

    private final JdbcClient db;
    private final Map<Integer, Block> last = new HashMap<>();

    SubtreeRows(JdbcClient db) {
        this.db = db;
    }

    @Override
    public byte[] hash(Subtree subtree) {
        int base = subtree.level() - subtree.level() % STRIDE;
        Block block = blockOf(base, subtree);
        return block.hash(subtree);
    }

    private Block blockOf(int base, Subtree subtree) {
        long number = subtree.index() >> (STRIDE - (subtree.level() - base));
        Block known = last.get(base);
        if (known == null || known.number != number) {
            known = new Block(base, number, rows(base, number));
            last.put(base, known);
        }
        return known;
    }

    private Map<Long, byte[]> rows(int level, long block) {
        long from = block << STRIDE;
        long to = (block + 1) << STRIDE;
        var asked = level == 0
                ? db.sql("select position - 1 as index, leaf as hash from ledger.event"
                        + " where position > :from and position <= :to")
                : db.sql("select index, hash from ledger.subtree"
                                + " where level = :level and index >= :from and index < :to")
                        .param("level", level);
        Map<Long, byte[]> rows = new TreeMap<>();
        asked.param("from", from).param("to", to).query(row -> {
            rows.put(row.getLong("index"), row.getBytes("hash"));
        });
        return rows;
    }

    /** Up to 256 neighbours of a kept level, and what was computed from them. */
    private final class Block {
        private final int base;
        private final long number;
        private final Map<Integer, byte[]> hashes = new HashMap<>();

        private Block(int base, long number, Map<Long, byte[]> rows) {
            this.base = base;
            this.number = number;
            rows.forEach((index, hash) -> hashes.put(slot(new Subtree(base, index)), hash));
        }

        byte[] hash(Subtree subtree) {
            int slot = slot(subtree);
            byte[] hash = hashes.get(slot);
            if (hash == null) {
                hash = computed(subtree);
                hashes.put(slot, hash);
            }
            return hash;
        }

        private byte[] computed(Subtree subtree) {
            if (subtree.level() > base) {
                return MerkleTree.node(hash(subtree.left()), hash(subtree.right()));
            }
            if (base == 0) {
                throw new IllegalStateException("the log has no event at position " + (subtree.from() + 1));
            }
            return MerkleTree.node(SubtreeRows.this.hash(subtree.left()), SubtreeRows.this.hash(subtree.right()));
        }

        /** As in a heap: the block's root is 1, the children of n are 2n and 2n + 1. */
        private int slot(Subtree subtree) {
            int depth = STRIDE - (subtree.level() - base);
            return (1 << depth) + (int) (subtree.index() & ((1L << depth) - 1));
        }
    }
}
