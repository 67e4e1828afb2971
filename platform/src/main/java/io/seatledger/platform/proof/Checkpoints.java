package io.seatledger.platform.proof;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Reads checkpoints and the keys they were signed with from the database. */
public final class Checkpoints {
    private static final String SELECT = "select size, root, signed_at, note from ledger.checkpoint ";

    private final JdbcClient db;

    public Checkpoints(JdbcClient db) {
        this.db = db;
    }

    /** The newest one; empty while none was ever signed. */
    public Optional<SignedCheckpoint> newest() {
        return db.sql(SELECT + "order by size desc limit 1")
                .query(Checkpoints::row)
                .optional();
    }

    /** The newest one if it covers a position. */
    public Optional<SignedCheckpoint> newestCovering(long position) {
        return newest().filter(newest -> newest.size() >= position);
    }

    /** Those of smaller sizes, the newest first. */
    public List<SignedCheckpoint> before(long size, int limit) {
        return db.sql(SELECT + "where size < :size order by size desc limit :limit")
                .param("size", size)
                .param("limit", limit)
                .query(Checkpoints::row)
                .list();
    }

    /** All keys that were ever used, the newest first. */
    public List<VerifierKey> keys() {
        return db.sql("select origin, public_key from ledger.signing_key order by since desc, origin, key_id")
                .query((row, number) -> new VerifierKey(row.getString("origin"), row.getBytes("public_key")))
                .list();
    }

    private static SignedCheckpoint row(ResultSet row, int number) throws SQLException {
        return new SignedCheckpoint(
                row.getLong("size"),
                row.getBytes("root"),
                row.getObject("signed_at", OffsetDateTime.class).toInstant(),
                row.getString("note"));
    }
}
