package io.seatledger.command.ledger;

import java.sql.Array;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Consumer;
import java.util.stream.Stream;

/**
 * One transaction per batch: lock the head row, check all receipts and all read sets with one query each, insert what is
 * new with multi-row statements, move the head, commit. Called by one thread at a time.
 */
final class JdbcBatchWriter implements BatchWriter {
    private final PinnedConnection pinned;
    private final AppendSql sql;
    private final Clock clock;
    private final Consumer<List<PositionedEvent>> afterCommit;

    /** @param afterCommit told, in order of positions, what is durable now */
    JdbcBatchWriter(PinnedConnection pinned, AppendSql sql, Clock clock, Consumer<List<PositionedEvent>> afterCommit) {
        this.pinned = pinned;
        this.sql = sql;
        this.clock = clock;
        this.afterCommit = afterCommit;
    }

    @Override
    public List<AppendOutcome> write(List<Entry> entries) {
        List<PositionedEvent> written = new ArrayList<>();
        List<AppendOutcome> outcomes = pinned.inTransaction(connection -> {
            Head head = lockHead();
            Batch batch = new Batch(
                    head,
                    receiptsOf(connection, entries),
                    sequencesOf(connection, entries),
                    learnersOf(connection, entries));
            List<AppendOutcome> judged = entries.stream().map(batch::judge).toList();
            insert(connection, batch, head);
            written.addAll(batch.events);
            return judged;
        });
        if (!written.isEmpty()) {
            afterCommit.accept(written);
        }
        return outcomes;
    }

    private Head lockHead() throws SQLException {
        PreparedStatement statement = pinned.prepared(sql.lockHead());
        try (ResultSet row = statement.executeQuery()) {
            if (!row.next()) {
                throw new IllegalStateException("ledger.head has no row: the log is damaged");
            }
            String halted = row.getString(4);
            if (halted != null) {
                throw new LogHaltedException(halted);
            }
            return new Head(
                    row.getLong(1),
                    row.getBytes(2),
                    row.getObject(3, OffsetDateTime.class).toInstant(),
                    clock.instant());
        }
    }

    private List<Receipt> receiptsOf(Connection connection, List<Entry> entries) throws SQLException {
        List<Receipt> asked = new ArrayList<>();
        for (Entry entry : entries) {
            if (entry.receipt() != null) {
                asked.add(entry.receipt());
            }
        }
        if (asked.isEmpty()) {
            return List.of();
        }
        PreparedStatement statement = pinned.prepared(sql.findReceipts());
        statement.setArray(1, texts(connection, asked.stream().map(Receipt::caller)));
        statement.setArray(2, texts(connection, asked.stream().map(Receipt::key)));
        List<Receipt> found = new ArrayList<>();
        try (ResultSet row = statement.executeQuery()) {
            while (row.next()) {
                found.add(ReceiptRows.read(row));
            }
        }
        return found;
    }

    private Map<String, Long> sequencesOf(Connection connection, List<Entry> entries) throws SQLException {
        Map<String, Long> sequences = new HashMap<>();
        entries.forEach(entry -> entry.readSet().keySet().forEach(stream -> sequences.put(stream, -1L)));
        if (sequences.isEmpty()) {
            return sequences;
        }
        PreparedStatement statement = pinned.prepared(sql.findSequences());
        statement.setArray(1, texts(connection, List.copyOf(sequences.keySet()).stream()));
        try (ResultSet row = statement.executeQuery()) {
            while (row.next()) {
                long sequence = row.getLong(2);
                if (!row.wasNull()) {
                    sequences.put(row.getString(1), sequence);
                }
            }
        }
        return sequences;
    }

    private KnownLearners learnersOf(Connection connection, List<Entry> entries) throws SQLException {
        Set<Identity> asked = new HashSet<>();
        entries.forEach(entry -> asked.addAll(entry.beside().sightings().keySet()));
        List<Sighted> found = new ArrayList<>();
        if (!asked.isEmpty()) {
            PreparedStatement statement = pinned.prepared(sql.findLearners());
            statement.setArray(1, texts(connection, valuesOf(asked, Identity.Kind.LEARNER_ID)));
            statement.setArray(2, texts(connection, valuesOf(asked, Identity.Kind.ADDRESS)));
            try (ResultSet row = statement.executeQuery()) {
                while (row.next()) {
                    byte[] hash = row.getBytes(3);
                    found.add(new Sighted(
                            row.getString(1), row.getString(2), hash == null ? null : Identity.address(hash)));
                }
            }
        }
        return new KnownLearners(asked, found);
    }

    private static Stream<String> valuesOf(Set<Identity> identities, Identity.Kind kind) {
        return identities.stream().filter(identity -> identity.kind() == kind).map(Identity::value);
    }

    private void insert(Connection connection, Batch batch, Head head) throws SQLException {
        if (!batch.events.isEmpty()) {
            insertEvents(connection, batch.events, head);
        }
        if (!batch.newReceipts.isEmpty()) {
            ReceiptRows.insert(connection, pinned.prepared(sql.insertReceipts()), batch.newReceipts);
        }
        new BesideRows(connection, pinned, sql.beside()).insert(batch, head.recordedAt());
    }

    private void insertEvents(Connection connection, List<PositionedEvent> events, Head head) throws SQLException {
        OffsetDateTime recordedAt = head.recordedAt().atOffset(ZoneOffset.UTC);
        PreparedStatement insert = pinned.prepared(sql.insertEvents());
        insert.setArray(1, array(connection, "bigint", events.stream().map(PositionedEvent::position)));
        insert.setArray(2, texts(connection, events.stream().map(e -> e.event().stream())));
        insert.setArray(
                3,
                array(connection, "bigint", events.stream().map(e -> e.event().sequence())));
        insert.setArray(4, texts(connection, events.stream().map(e -> e.event().type())));
        insert.setArray(
                5,
                array(connection, "integer", events.stream().map(e -> e.event().revision())));
        insert.setArray(6, bytes(connection, events.stream().map(e -> e.event().payload())));
        insert.setArray(7, bytes(connection, events.stream().map(e -> e.event().metadata())));
        insert.setArray(8, array(connection, "timestamptz", events.stream().map(e -> recordedAt)));
        insert.setArray(9, bytes(connection, events.stream().map(PositionedEvent::leaf)));
        insert.executeUpdate();
        events.forEach(event -> head.append(event.leaf()));

        PreparedStatement update = pinned.prepared(sql.updateHead());
        update.setLong(1, head.position());
        update.setBytes(2, head.frontier());
        update.setObject(3, recordedAt);
        update.executeUpdate();
    }

    static Array texts(Connection connection, Stream<?> values) throws SQLException {
        return array(connection, "text", values);
    }

    static Array bytes(Connection connection, Stream<?> values) throws SQLException {
        return connection.createArrayOf("bytea", values.toArray(byte[][]::new));
    }

    static Array array(Connection connection, String type, Stream<?> values) throws SQLException {
        return connection.createArrayOf(type, values.toArray());
    }
}
