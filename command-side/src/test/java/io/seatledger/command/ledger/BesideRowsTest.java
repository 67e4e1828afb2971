package io.seatledger.command.ledger;

import static io.seatledger.command.ledger.Entries.bytes;
import static io.seatledger.command.ledger.Entries.event;
import static org.assertj.core.api.Assertions.assertThat;

import io.seatledger.platform.vault.SealedPerson;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;

class BesideRowsTest {
    private static final Instant JUNE = Instant.parse("2026-06-01T00:00:00Z");

    private final LogDatabase database = LogDatabase.empty();
    private final PinnedConnection connection = new PinnedConnection(database.source());
    private final JdbcBatchWriter writer =
            new JdbcBatchWriter(connection, AppendSql.STANDARD, Clock.fixed(JUNE, ZoneOffset.UTC), events -> {});

    @AfterEach
    void giveTheConnectionBack() {
        connection.close();
    }

    private static Entry with(String store, Beside beside) {
        Entry entry = event(store, -1);
        return new Entry(entry.readSet(), entry.events(), null, beside);
    }

    private static Entry keeps(String store, SealedPerson... persons) {
        return with(store, new Beside(List.of(persons), List.of(), List.of(), List.of(), Map.of()));
    }

    private static Entry erases(String store, String ref) {
        return with(store, new Beside(List.of(), List.of(ref), List.of(), List.of(), Map.of()));
    }

    private static Entry mails(String store, QueuedMail... mails) {
        return with(store, new Beside(List.of(), List.of(), List.of(mails), List.of(), Map.of()));
    }

    private static Entry reminds(String store, Deadline... deadlines) {
        return with(store, new Beside(List.of(), List.of(), List.of(), List.of(deadlines), Map.of()));
    }

    private static SealedPerson person(String ref, @Nullable String learnerId) {
        return new SealedPerson(ref, bytes("key"), bytes("sealed"), bytes("hash"), true, learnerId);
    }

    private static QueuedMail mail(String mailId, @Nullable String ref) {
        return new QueuedMail(mailId, "ord_1.1.1", ref, bytes("token"), JUNE);
    }

    private List<Map<String, Object>> rows(String sql) {
        return database.client().sql(sql).query().listOfRows();
    }

    private String stateOf(String mailId) {
        return database.client()
                .sql(
                        "select state || case when sealed is null then ' empty' else '' end from mail.outbox where mail_id = ?")
                .param(mailId)
                .query(String.class)
                .single();
    }

    private boolean isKept(String ref) {
        return database.client()
                .sql("select wrapped_key is not null and sealed is not null and email_hash is not null "
                        + "from vault.person where ref = ?")
                .param(ref)
                .query(Boolean.class)
                .single();
    }

    @Nested
    class Persons {
        @Test
        void are_written_and_changed_with_the_events_of_all_entries_of_a_batch() {
            writer.write(List.of(keeps("a", person("psn_1", null), person("psn_2", null)), keeps("b")));
            writer.write(List.of(keeps("c", person("psn_1", "ada"))));
            assertThat(rows("select ref, learner, learner_id from vault.person order by ref"))
                    .extracting(row -> row.get("ref") + " " + row.get("learner") + " " + row.get("learner_id"))
                    .containsExactly("psn_1 true ada", "psn_2 true null");
        }

        @Test
        void without_an_address_have_no_hash() {
            writer.write(List.of(keeps("a", new SealedPerson("psn_1", bytes("k"), bytes("s"), null, true, "ada"))));
            assertThat(rows("select 1 from vault.person where email_hash is null"))
                    .hasSize(1);
        }

        @Test
        void of_a_loser_are_not_written() {
            writer.write(List.of(event("a", -1), keeps("a", person("psn_1", null))));
            assertThat(rows("select * from vault.person")).isEmpty();
        }
    }

    @Nested
    class ErasingAPerson {
        @Test
        void destroys_key_data_and_ids_and_says_when() {
            writer.write(List.of(keeps("a", person("psn_1", "ada"), person("psn_2", "bob"))));
            writer.write(List.of(erases("b", "psn_1")));
            assertThat(isKept("psn_1")).isFalse();
            assertThat(isKept("psn_2")).isTrue();
            assertThat(rows("select 1 from vault.person where ref = 'psn_1' and learner_id is null "
                            + "and wrapped_key is null and sealed is null and email_hash is null "
                            + "and erased_at = '2026-06-01T00:00:00Z'"))
                    .hasSize(1);
        }

        @Test
        void is_final_whoever_keeps_something_of_them_in_the_same_batch_or_later() {
            writer.write(List.of(keeps("a", person("psn_1", null))));
            writer.write(List.of(erases("b", "psn_1"), keeps("c", person("psn_1", null))));
            assertThat(isKept("psn_1")).isFalse();
            writer.write(List.of(keeps("d", person("psn_1", null))));
            assertThat(isKept("psn_1")).isFalse();
        }

        @Test
        void empties_their_mails_and_drops_those_not_sent() {
            writer.write(List.of(keeps("a", person("psn_1", null)), mails("b", mail("m1", "psn_1"), mail("m2", null))));
            writer.write(List.of(mails("c", mail("m3", "psn_1"))));
            database.execute(
                    "update mail.outbox set state = 'SENT', problem = 'no ada@example.org' where mail_id = 'm3'");
            writer.write(List.of(erases("d", "psn_1")));
            assertThat(stateOf("m1")).isEqualTo("DROPPED empty");
            assertThat(stateOf("m2")).isEqualTo("QUEUED");
            assertThat(stateOf("m3")).isEqualTo("SENT empty");
            assertThat(rows("select 1 from mail.outbox where problem is not null"))
                    .isEmpty();
        }

        @Test
        void leaves_no_mail_to_send_that_was_queued_at_the_same_time_or_later() {
            writer.write(List.of(keeps("a", person("psn_1", null))));
            writer.write(List.of(mails("b", mail("m1", "psn_1")), erases("c", "psn_1")));
            writer.write(List.of(mails("d", mail("m2", "psn_1"))));
            assertThat(stateOf("m1")).isEqualTo("DROPPED empty");
            assertThat(stateOf("m2")).isEqualTo("DROPPED empty");
        }
    }

    @Nested
    class Mails {
        @Test
        void are_queued_to_be_sent_at_once() {
            writer.write(List.of(mails("a", mail("m1", "psn_1"), mail("m2", null))));
            assertThat(rows("select 1 from mail.outbox where state = 'QUEUED' and attempts = 0 and not bounced "
                            + "and sealed = 'token' and seat_id = 'ord_1.1.1' "
                            + "and next_attempt_at = '2026-06-01T00:00:00Z' and queued_at = next_attempt_at"))
                    .hasSize(2);
        }
    }

    @Nested
    class Deadlines {
        @Test
        void are_kept_once_however_often_they_are_named() {
            Deadline july = new Deadline("store:a", JUNE.plusSeconds(3_600));
            Deadline august = new Deadline("store:a", JUNE.plusSeconds(7_200));
            writer.write(List.of(reminds("a", july, july, august), reminds("b", july)));
            writer.write(List.of(reminds("c", july)));
            assertThat(rows("select * from ledger.deadline where stream = 'store:a'"))
                    .hasSize(2);
        }
    }
}
