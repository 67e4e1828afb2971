package io.seatledger.command.ledger;

import java.sql.Array;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Clock;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;

/**
 * One transaction per batch, in two round trips: lock the head row and ask for all receipts, read sets and learners; insert
 * what is new with multi-row statements, move the head, commit. Called by one thread at a time.
 */
final class JdbcBatchWriter implements BatchWriter {
    private static final String COMMIT = "commit";

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
            Found found = lockAndFind(connection, entries);
            Head head = found.head(clock.instant());
            Batch batch = new Batch(head, found.receipts, found.sequences, found.learners());
            List<AppendOutcome> judged = entries.stream().map(batch::judge).toList();
            insertAndCommit(connection, batch, head);
            written.addAll(batch.events);
            return judged;
        });
        if (!written.isEmpty()) {
            afterCommit.accept(written);
        }
        return outcomes;
    }

    /** All that the judgement needs: the lock comes first, and each question after it sees what was committed by then. */
    private Found lockAndFind(Connection connection, List<Entry> entries) throws SQLException {
        Found found = new Found(entries);
        RoundTrip trip = new RoundTrip(pinned);
        trip.ask(sql.lockHead(), found::head);
        if (!found.askedReceipts.isEmpty()) {
            Columns<Receipt> asked = new Columns<>(connection, found.askedReceipts);
            trip.ask(sql.findReceipts(), found::receipts, asked.texts(Receipt::caller), asked.texts(Receipt::key));
        }
        if (!found.sequences.isEmpty()) {
            Columns<String> asked = new Columns<>(connection, found.sequences.keySet());
            trip.ask(sql.findSequences(), found::sequences, asked.texts(stream -> stream));
        }
        if (!found.askedLearners.isEmpty()) {
            trip.ask(
                    sql.findLearners(),
                    found::learners,
                    identities(connection, found, Identity.Kind.LEARNER_ID),
                    identities(connection, found, Identity.Kind.ADDRESS));
        }
        trip.run();
        return found;
    }

    private static Array identities(Connection connection, Found found, Identity.Kind kind) throws SQLException {
        return new Columns<>(connection, found.askedOf(kind)).texts(Identity::value);
    }

    /** Writes what is new; a batch in which nothing is has nothing to make durable, and its lock ends with the transaction. */
    private void insertAndCommit(Connection connection, Batch batch, Head head) throws SQLException {
        RoundTrip trip = new RoundTrip(pinned);
        if (!batch.events.isEmpty()) {
            insertEvents(trip, connection, batch.events, head);
        }
        if (!batch.newReceipts.isEmpty()) {
            ReceiptRows.insert(trip, connection, sql.insertReceipts(), batch.newReceipts);
        }
        new BesideRows(connection, trip, sql.beside()).insert(batch, head.recordedAt());
        if (!trip.isEmpty()) {
            trip.tell(COMMIT);
            trip.run();
        }
    }

    private void insertEvents(RoundTrip trip, Connection connection, List<PositionedEvent> events, Head head)
            throws SQLException {
        Columns<PositionedEvent> rows = new Columns<>(connection, events);
        trip.tell(
                sql.insertEvents(),
                rows.longs(PositionedEvent::position),
                rows.texts(e -> e.event().stream()),
                rows.longs(e -> e.event().sequence()),
                rows.texts(e -> e.event().type()),
                rows.integers(e -> e.event().revision()),
                rows.bytes(e -> e.event().payload()),
                rows.bytes(e -> e.event().metadata()),
                rows.times(PositionedEvent::recordedAt),
                rows.bytes(PositionedEvent::leaf));
        events.forEach(event -> head.append(event.leaf()));
        trip.tell(
                sql.updateHead(),
                head.position(),
                head.frontier(),
                head.recordedAt().atOffset(ZoneOffset.UTC));
    }
}
