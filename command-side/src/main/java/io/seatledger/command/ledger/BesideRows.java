package io.seatledger.command.ledger;

import static io.seatledger.command.ledger.JdbcBatchWriter.array;
import static io.seatledger.command.ledger.JdbcBatchWriter.bytes;
import static io.seatledger.command.ledger.JdbcBatchWriter.texts;

import io.seatledger.platform.vault.SealedPerson;
import java.sql.Array;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.Collection;
import java.util.List;
import java.util.stream.Stream;

/** Writes what goes beside the events of one batch, each kind with one statement. */
final class BesideRows {
    private final Connection connection;
    private final PinnedConnection pinned;
    private final BesideSql sql;

    BesideRows(Connection connection, PinnedConnection pinned, BesideSql sql) {
        this.connection = connection;
        this.pinned = pinned;
        this.sql = sql;
    }

    void insert(Batch batch, Instant recordedAt) throws SQLException {
        if (!batch.persons.isEmpty()) {
            upsertPersons(List.copyOf(batch.persons.values()));
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

    private void upsertPersons(List<SealedPerson> persons) throws SQLException {
        PreparedStatement upsert = pinned.prepared(sql.upsertPersons());
        upsert.setArray(1, texts(connection, persons.stream().map(SealedPerson::ref)));
        upsert.setArray(2, bytes(connection, persons.stream().map(SealedPerson::wrappedKey)));
        upsert.setArray(3, bytes(connection, persons.stream().map(SealedPerson::sealed)));
        upsert.setArray(4, bytes(connection, persons.stream().map(SealedPerson::emailHash)));
        upsert.setArray(5, array(connection, "boolean", persons.stream().map(SealedPerson::learner)));
        upsert.setArray(6, texts(connection, persons.stream().map(SealedPerson::learnerId)));
        upsert.executeUpdate();
    }

    private void erase(Collection<String> refs, Instant at) throws SQLException {
        PreparedStatement erase = pinned.prepared(sql.erasePersons());
        erase.setObject(1, at.atOffset(ZoneOffset.UTC));
        erase.setArray(2, texts(connection, refs.stream()));
        erase.executeUpdate();
        PreparedStatement drop = pinned.prepared(sql.dropMails());
        drop.setArray(1, texts(connection, refs.stream()));
        drop.executeUpdate();
    }

    private void insertMails(List<QueuedMail> mails) throws SQLException {
        PreparedStatement insert = pinned.prepared(sql.insertMails());
        insert.setArray(1, texts(connection, mails.stream().map(QueuedMail::mailId)));
        insert.setArray(2, texts(connection, mails.stream().map(QueuedMail::seatId)));
        insert.setArray(3, texts(connection, mails.stream().map(QueuedMail::personRef)));
        insert.setArray(4, bytes(connection, mails.stream().map(QueuedMail::sealed)));
        insert.setArray(5, times(mails.stream().map(QueuedMail::queuedAt)));
        insert.executeUpdate();
    }

    private void insertDeadlines(Collection<Deadline> deadlines) throws SQLException {
        PreparedStatement insert = pinned.prepared(sql.insertDeadlines());
        insert.setArray(1, texts(connection, deadlines.stream().map(Deadline::stream)));
        insert.setArray(2, times(deadlines.stream().map(Deadline::dueAt)));
        insert.executeUpdate();
    }

    private Array times(Stream<Instant> values) throws SQLException {
        return array(connection, "timestamptz", values.map(value -> value.atOffset(ZoneOffset.UTC)));
    }
}
