package io.seatledger.command.mail;

import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import io.seatledger.command.link.PublicUrl;
import io.seatledger.command.link.RedemptionTokens;
import io.seatledger.events.value.SeatId;
import io.seatledger.platform.data.DataDirectory;
import io.seatledger.platform.data.KeyEncryptionKey;
import io.seatledger.platform.id.RandomBytes;
import io.seatledger.platform.test.MigratedDatabase;
import java.nio.file.Path;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CopyOnWriteArrayList;

/** An outbox on a database of its own, and what its sender is made of. */
final class Outbox implements AutoCloseable {
    static final SeatId SEAT = new SeatId("ord_0190b6a4f1c27d3e8a5b6c7d8e9fa0b1", 1, 7);
    static final String ADDRESS = "anna@example.org";

    final MigratedDatabase database = MigratedDatabase.with(MigratedDatabase.LEDGER);
    final OutboxTable table = new OutboxTable(database.jdbc());
    final TurnedClock clock = new TurnedClock();
    final KeyEncryptionKey kek;
    /** What was told to be recorded with its seat, by mail id. */
    final List<String> told = new CopyOnWriteArrayList<>();

    volatile boolean recorderIsAway;
    private final RedemptionTokens tokens;
    private int queued;

    Outbox(Path directory) {
        kek = KeyEncryptionKey.in(DataDirectory.at(directory));
        tokens = new RedemptionTokens(kek, new PublicUrl(() -> "https://seats.example.org"), RandomBytes::fresh);
    }

    RedemptionTokens.Issued issued() {
        return tokens.issue(SEAT);
    }

    static RedemptionMail invitation(String link) {
        return new RedemptionMail(ADDRESS, "Anna", "Böhm", "safety-101", "See you", link, null);
    }

    /** Queues an invitation as an append does. */
    String queue(String link) {
        return queue(invitation(link));
    }

    String queue(Letter letter) {
        String mailId = "mail_%032x".formatted(++queued);
        database.jdbc()
                .sql("""
                        insert into mail.outbox
                            (mail_id, seat_id, person_ref, sealed, state, attempts, next_attempt_at, queued_at)
                        values (:id, :seat, null, :sealed, 'QUEUED', 0, :at, :at)""")
                .param("id", mailId)
                .param("seat", SEAT.toString())
                .param("sealed", new LetterSeal(kek).seal(mailId, letter))
                .param("at", clock.instant().atOffset(ZoneOffset.UTC))
                .update();
        return mailId;
    }

    Postman postman(Delivery delivery) {
        return new Postman(
                table,
                new Postman.Carriage(new Composer("Seatledger <no-reply@seats.example.org>"), delivery),
                kek,
                (mailId, seat, problem) -> {
                    told.add(mailId + ' ' + seat + ' ' + problem);
                    return !recorderIsAway;
                },
                clock,
                () -> 0,
                new SimpleMeterRegistry());
    }

    /** One row: state, attempts, problem, whether it has content. */
    String row(String mailId) {
        Map<String, Object> row = database.jdbc()
                .sql(
                        "select state, attempts, problem, sealed is not null as content from mail.outbox where mail_id = ?")
                .param(mailId)
                .query()
                .singleRow();
        return row.get("state") + " " + row.get("attempts") + " " + row.get("problem") + " "
                + (Boolean.TRUE.equals(row.get("content")) ? "content" : "empty");
    }

    /** Everything in every table, as text. */
    String dump() {
        List<String> tables = database.jdbc().sql("""
                        select quote_ident(table_schema) || '.' || quote_ident(table_name) from information_schema.tables
                        where table_type = 'BASE TABLE'
                          and table_schema not in ('pg_catalog', 'information_schema')""").query(String.class).list();
        List<String> rows = new ArrayList<>();
        for (String table : tables) {
            rows.addAll(database.jdbc()
                    .sql("select t::text from " + table + " t")
                    .query(String.class)
                    .list());
        }
        return String.join("\n", rows);
    }

    @Override
    public void close() {
        database.close();
    }
}
