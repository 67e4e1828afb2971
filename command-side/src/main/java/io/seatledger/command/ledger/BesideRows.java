package io.seatledger.command.ledger;

import io.seatledger.platform.vault.SealedPerson;
import java.sql.Array;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.Collection;

/** Writes what goes beside the events of one batch, each kind with one statement. */
final class BesideRows {
    private final Connection connection;
    private final RoundTrip trip;
    private final BesideSql sql;

    BesideRows(Connection connection, RoundTrip trip, BesideSql sql) {
        this.connection = connection;
        this.trip = trip;
        this.sql = sql;
    }

    void insert(Batch batch, Instant recordedAt) throws SQLException {
        if (!batch.persons.isEmpty()) {
            upsertPersons(batch.persons.values());
        }
        if (!batch.erased.isEmpty()) {
            erase(batch.erased, recordedAt);
        }
        if (!batch.mails.isEmpty()) {
            insertMails(batch.mails);
        }
        if (!batch.deadlines.isEmpty()) {
            insertDeadlines(batch.deadlines);
        }
    }

    private void upsertPersons(Collection<SealedPerson> persons) throws SQLException {
        Columns<SealedPerson> rows = new Columns<>(connection, persons);
        trip.tell(
                sql.upsertPersons(),
                rows.texts(SealedPerson::ref),
                rows.bytes(SealedPerson::wrappedKey),
                rows.bytes(SealedPerson::sealed),
                rows.bytes(SealedPerson::emailHash),
                rows.booleans(SealedPerson::learner),
                rows.texts(SealedPerson::learnerId));
    }

    private void erase(Collection<String> refs, Instant at) throws SQLException {
        Array asked = new Columns<>(connection, refs).texts(ref -> ref);
        trip.tell(sql.erasePersons(), at.atOffset(ZoneOffset.UTC), asked);
        trip.tell(sql.dropMails(), asked);
    }

    private void insertMails(Collection<QueuedMail> mails) throws SQLException {
        Columns<QueuedMail> rows = new Columns<>(connection, mails);
        trip.tell(
                sql.insertMails(),
                rows.texts(QueuedMail::mailId),
                rows.texts(QueuedMail::seatId),
                rows.texts(QueuedMail::personRef),
                rows.bytes(QueuedMail::sealed),
                rows.times(QueuedMail::queuedAt));
    }

    private void insertDeadlines(Collection<Deadline> deadlines) throws SQLException {
        Columns<Deadline> rows = new Columns<>(connection, deadlines);
        trip.tell(sql.insertDeadlines(), rows.texts(Deadline::stream), rows.times(Deadline::dueAt));
    }
}
