package io.seatledger.command.ledger;

import static org.assertj.core.api.Assertions.assertThat;

import io.seatledger.command.enrollment.report.EnrollmentReport;
import io.seatledger.command.enrollment.report.ReportEnrollments;
import io.seatledger.command.person.LearnerBody;
import io.seatledger.command.person.ResolvedLearner;
import java.time.Instant;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;

/**
 * One human is one person: 64 clients on two instances name the same new learners at once, each by an address spelled
 * differently, some with the LMS's id. However they meet, every address leads to one person, and every event names that one.
 */
class OneHumanOnePersonTest {
    private static final int CLIENTS = 64;
    private static final Instant JUNE = Instant.parse("2026-06-01T00:00:00Z");

    private final LogDatabase database = LogDatabase.empty();

    @Test
    void learners_named_by_many_at_once_are_one_person_each() throws Exception {
        assertThat(fight(2_000, 40, AppendPath.Writing.STANDARD)).containsOnly(200);
        assertThat(personsInTheVault()).isEqualTo(40);
        assertThat(personsInEvents()).hasSize(40);
        assertThat(eventsRecorded()).isEqualTo(2_000);
    }

    @Test
    void without_the_look_under_the_lock_this_very_test_turns_red() throws Exception {
        database.execute("drop index vault.person_learner_id");
        fight(400, 10, new AppendPath.Writing(AppendSql.STANDARD, OneHumanOnePersonTest::withoutSightings));
        assertThat(personsInTheVault()).as("doubles").isGreaterThan(10);
    }

    private static BatchWriter withoutSightings(BatchWriter writer) {
        return entries ->
                writer.write(entries.stream().map(OneHumanOnePersonTest::blind).toList());
    }

    private static Entry blind(Entry entry) {
        Beside all = entry.beside();
        Beside blind = new Beside(all.persons(), all.erased(), all.mails(), all.deadlines(), java.util.Map.of());
        return new Entry(entry.readSet(), entry.events(), entry.receipt(), blind);
    }

    private List<Integer> fight(int commands, int humans, AppendPath.Writing writing) throws Exception {
        try (Instance one = Instance.on(database, writing);
                Instance other = Instance.on(database, writing)) {
            return Clients.run(
                    CLIENTS, commands, number -> report(number % 2 == 0 ? one : other, number, number % humans));
        }
    }

    /** The course is another each time, so that nothing but the person is fought for. */
    private static int report(Instance instance, int number, int human) {
        while (true) {
            int status = instance.sendPrepared("ReportEnrollment", attempt -> {
                        ResolvedLearner learner = instance.learners.resolve(named(number, human), attempt);
                        String key = learner.keys().get(learner.keys().size() - 1);
                        return new ReportEnrollments(
                                List.of(EnrollmentReport.dropped("course-" + number, key, 1, JUNE)), "key:lms", JUNE);
                    })
                    .answer()
                    .status();
            if (status != 429) {
                return status;
            }
        }
    }

    private static LearnerBody named(int number, int human) {
        String address = "Learner." + human + "@example.org";
        return new LearnerBody(
                number % 3 == 0 ? "learner-" + human : null,
                number % 2 == 0 ? address : address.toUpperCase(java.util.Locale.ROOT),
                "Ada",
                "Lovelace");
    }

    private long personsInTheVault() {
        return count("select count(*) from vault.person where learner");
    }

    private long eventsRecorded() {
        return count("select count(*) from ledger.event");
    }

    private long count(String sql) {
        return database.client().sql(sql).query(Long.class).single();
    }

    private Set<String> personsInEvents() {
        return new HashSet<>(database.client()
                .sql("select split_part(stream, ':', 3) from ledger.event")
                .query(String.class)
                .list());
    }
}
