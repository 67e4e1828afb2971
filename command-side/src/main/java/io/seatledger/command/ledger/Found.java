package io.seatledger.command.ledger;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** What the entries of a batch ask about, and what the database holds of it while the head is locked. */
final class Found {
    final List<Receipt> askedReceipts = new ArrayList<>();
    final Set<Identity> askedLearners = new HashSet<>();

    /** The last sequence of every stream in any read set, {@code -1} for an empty stream. */
    final Map<String, Long> sequences = new HashMap<>();

    final List<Receipt> receipts = new ArrayList<>();
    private final List<Sighted> learners = new ArrayList<>();
    private @Nullable HeadRow head;

    @SuppressWarnings("ArrayRecordComponent") // One row, read once.
    private record HeadRow(long position, byte[] frontier, Instant recordedAt) {}

    Found(List<Entry> entries) {
        for (Entry entry : entries) {
            entry.readSet().keySet().forEach(stream -> sequences.put(stream, -1L));
            askedLearners.addAll(entry.beside().sightings().keySet());
            if (entry.receipt() != null) {
                askedReceipts.add(entry.receipt());
            }
        }
    }

    List<Identity> askedOf(Identity.Kind kind) {
        return askedLearners.stream()
                .filter(identity -> identity.kind() == kind)
                .toList();
    }

    void head(ResultSet row) throws SQLException {
        if (row.next()) {
            String halted = row.getString(4);
            if (halted != null) {
                throw new LogHaltedException(halted);
            }
            head = new HeadRow(
                    row.getLong(1),
                    row.getBytes(2),
                    row.getObject(3, OffsetDateTime.class).toInstant());
        }
    }

    /** The head as it is locked. */
    Head head(Instant now) {
        if (head == null) {
            throw new IllegalStateException("ledger.head has no row: the log is damaged");
        }
        return new Head(head.position(), head.frontier(), head.recordedAt(), now);
    }

    void receipts(ResultSet rows) throws SQLException {
        while (rows.next()) {
            receipts.add(ReceiptRows.read(rows));
        }
    }

    void sequences(ResultSet rows) throws SQLException {
        while (rows.next()) {
            long sequence = rows.getLong(2);
            if (!rows.wasNull()) {
                sequences.put(rows.getString(1), sequence);
            }
        }
    }

    void learners(ResultSet rows) throws SQLException {
        while (rows.next()) {
            byte[] hash = rows.getBytes(3);
            learners.add(
                    new Sighted(rows.getString(1), rows.getString(2), hash == null ? null : Identity.address(hash)));
        }
    }

    KnownLearners learners() {
        return new KnownLearners(askedLearners, learners);
    }
}
