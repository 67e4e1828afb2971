package io.seatledger.command.checkpoint;

import io.seatledger.platform.ledger.LedgerReader;
import io.seatledger.platform.ledger.LoggedEvent;
import io.seatledger.platform.proof.CheckpointNote;
import io.seatledger.platform.proof.Checkpoints;
import io.seatledger.platform.proof.LedgerTree;
import io.seatledger.platform.proof.SignedCheckpoint;
import io.seatledger.platform.proof.Subtree;
import io.seatledger.platform.proof.VerifierKey;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;

/** What one transaction of the signer reads and writes. */
final class LogSnapshot {
    private final JdbcClient db;
    private final LedgerReader log;
    private final Checkpoints checkpoints;
    private final LedgerTree tree;

    LogSnapshot(JdbcClient db) {
        this.db = db;
        this.log = new LedgerReader(db);
        this.checkpoints = new Checkpoints(db);
        this.tree = new LedgerTree(db);
    }

    /**
     * The head row.
     *
     * @param halted why nothing may be appended; {@code null} when all is well
     */
    @SuppressWarnings("ArrayRecordComponent") // Never compared.
    record Head(long position, byte[] frontier, @Nullable String halted) {}

    Head head() {
        return db.sql("select position, frontier, halted from ledger.head")
                .query((row, number) -> new Head(row.getLong(1), row.getBytes(2), row.getString(3)))
                .optional()
                .orElseThrow(() -> InconsistentLogException.tampered("the head of the log is gone"));
    }

    List<LoggedEvent> after(long position, int limit) {
        return log.after(position, limit);
    }

    LedgerTree tree() {
        return tree;
    }

    Optional<SignedCheckpoint> lastCheckpoint() {
        return checkpoints.newest();
    }

    List<VerifierKey> keys() {
        return checkpoints.keys();
    }

    /** A kept subtree's hash, empty when it is not kept. */
    Optional<byte[]> kept(Subtree subtree) {
        return db.sql("select hash from ledger.subtree where level = ? and index = ?")
                .params(subtree.level(), subtree.index())
                .query((row, number) -> row.getBytes(1))
                .optional();
    }

    void register(VerifierKey key, Instant since) {
        db.sql("insert into ledger.signing_key (key_id, origin, public_key, since) values (?, ?, ?, ?)"
                        + " on conflict do nothing")
                .params(key.hexId(), key.origin(), key.publicKey(), since.atOffset(ZoneOffset.UTC))
                .update();
    }

    /**
     * Keeps subtrees that became complete.
     *
     * @throws InconsistentLogException when one is kept already with another hash
     */
    void keep(List<GrowingTree.Row> rows) {
        for (GrowingTree.Row row : rows) {
            Subtree subtree = row.subtree();
            int kept = db.sql("insert into ledger.subtree (level, index, hash) values (?, ?, ?)"
                            + " on conflict (level, index) do nothing")
                    .params(subtree.level(), subtree.index(), row.hash())
                    .update();
            if (kept == 0 && !Arrays.equals(kept(subtree).orElse(null), row.hash())) {
                throw InconsistentLogException.tampered("the kept hash of " + subtree + " is not that of its events");
            }
        }
    }

    void keep(CheckpointNote note, Instant signedAt) {
        db.sql("insert into ledger.checkpoint (size, root, signed_at, note) values (?, ?, ?, ?)")
                .params(note.size(), note.root(), signedAt.atOffset(ZoneOffset.UTC), note.text())
                .update();
    }

    void halt(String reason) {
        db.sql("update ledger.head set halted = ? where halted is null")
                .param(reason)
                .update();
    }

    void reopen() {
        db.sql("update ledger.head set halted = null").update();
    }
}
