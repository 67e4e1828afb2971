package io.seatledger.command.checkpoint;

import io.seatledger.command.ledger.LogDatabase;
import io.seatledger.platform.ledger.LeafEncoding;
import io.seatledger.platform.ledger.MerkleFrontier;
import io.seatledger.platform.proof.CheckpointNote;
import io.seatledger.platform.proof.Checkpoints;
import io.seatledger.platform.time.TimeConfiguration;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import javax.sql.DataSource;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;

/** A log of its own with a signer, without the service around it; and the hands of an attacker who owns the database. */
final class SignedLog {
    static final Instant JUNE = Instant.parse("2026-06-01T00:00:00Z");

    final JdbcClient db;
    final Path data;
    private final DataSource source;
    /** Part of every payload from now on. */
    String said = "";

    private MerkleFrontier frontier = new MerkleFrontier();

    SignedLog(Path data) {
        this.data = data;
        this.source = LogDatabase.empty().source();
        this.db = JdbcClient.create(source);
    }

    /** Appends events as the append path does. */
    SignedLog append(int events) {
        List<Object[]> rows = new ArrayList<>();
        for (int i = 0; i < events; i++) {
            long position = frontier.size() + 1;
            byte[] payload = ("{\"n\":" + position + said + "}").getBytes(StandardCharsets.UTF_8);
            byte[] leaf = leaf(position, payload);
            frontier.append(leaf);
            rows.add(new Object[] {position, position - 1, payload, JUNE.atOffset(ZoneOffset.UTC), leaf});
        }
        new org.springframework.jdbc.core.JdbcTemplate(source)
                .batchUpdate("insert into ledger.event values (?, 'store:s', ?, 'T', 1, ?, '{}', ?, ?)", rows);
        setHead();
        return this;
    }

    void setHead() {
        db.sql("update ledger.head set position = ?, frontier = ?")
                .params(frontier.size(), frontier.encode())
                .update();
    }

    static byte[] leaf(long position, byte[] payload) {
        return LeafEncoding.hash(
                position, "store:s", position - 1, "T", 1, payload, "{}".getBytes(StandardCharsets.UTF_8), JUNE);
    }

    /** The frontier over the stored leaves as they are now, for an attacker who knows the format. */
    void rewriteHead() {
        frontier = new MerkleFrontier();
        db.sql("select leaf from ledger.event order by position")
                .query((row, number) -> row.getBytes(1))
                .list()
                .forEach(frontier::append);
        setHead();
    }

    /** Takes the triggers away, as only the owner of the tables can. */
    SignedLog unguarded() {
        for (String table : List.of("event", "checkpoint", "signing_key", "subtree")) {
            db.sql("alter table ledger." + table + " disable trigger user").update();
        }
        return this;
    }

    void run(String sql, Object... values) {
        db.sql(sql).params(values).update();
    }

    Signer signer() {
        return signer(0, 100_000);
    }

    Signer signer(long acceptRollbackTo, int step) {
        return Signing.signer(
                source,
                key(),
                List.of(data.resolve("checkpoints"), data.resolve("elsewhere")),
                new Signer.Options(1_000, step, acceptRollbackTo),
                TimeConfiguration.micros());
    }

    SigningKey key() {
        return SigningKey.in(data.resolve("signing-key.pem"), "");
    }

    byte[] root() {
        return frontier.root();
    }

    List<Long> signedSizes() {
        return db.sql("select size from ledger.checkpoint order by size")
                .query(Long.class)
                .list();
    }

    CheckpointNote newest() {
        return CheckpointNote.parse(new Checkpoints(db).newest().orElseThrow().note());
    }

    @Nullable
    String halted() {
        return db.sql("select halted from ledger.head")
                .query(String.class)
                .optional()
                .orElse(null);
    }

    String read(String file) {
        try {
            return Files.readString(data.resolve(file));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
