package io.seatledger.platform.proof;

import java.util.List;
import java.util.PrimitiveIterator;
import java.util.function.Consumer;
import org.springframework.jdbc.core.simple.JdbcClient;

/**
 * Roots and proofs of the log as it is in the database. The log only grows, so every question about a size up to the head has one
 * answer whenever it is asked; whoever asks knows the head. Leaves and subtrees are taken as they are stored.
 */
public final class LedgerTree {
    /** The hashes of every so many levels are kept. */
    public static final int STRIDE = 8;

    private final JdbcClient db;

    public LedgerTree(JdbcClient db) {
        this.db = db;
    }

    /** The root of the first {@code size} events. */
    public byte[] root(long size) {
        return proofs().root(size);
    }

    /** The leaf hash of an event as it is stored. */
    public byte[] leaf(long position) {
        return db.sql("select leaf from ledger.event where position = :position")
                .param("position", position)
                .query((row, number) -> row.getBytes(1))
                .single();
    }

    /** The path from an event to the root of the first {@code size}, the sibling first. */
    public List<byte[]> inclusion(long position, long size) {
        return proofs().inclusion(position - 1, size);
    }

    /** What shows that the log of {@code to} events begins with the log of {@code from}. */
    public List<byte[]> consistency(long from, long to) {
        return proofs().consistency(from, to);
    }

    /**
     * The hashes that a bundle needs beside its events: see {@code docs/verification.md}, section 5. Reads every row at most once
     * and keeps nothing, so that it serves hundreds of thousands of positions.
     *
     * @param positions ascending, none twice, none beyond {@code size}
     * @param each is given the hashes from left to right
     */
    public void hashesBeside(PrimitiveIterator.OfLong positions, long size, Consumer<byte[]> each) {
        proofs().beside(positions, size, each);
    }

    /** The hashes of perfect subtrees; for one question by one thread. */
    public Subtrees subtrees() {
        return new SubtreeRows(db);
    }

    private TreeProofs proofs() {
        return new TreeProofs(subtrees());
    }
}
