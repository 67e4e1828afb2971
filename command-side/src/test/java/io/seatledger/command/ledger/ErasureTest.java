package io.seatledger.command.ledger;

import static org.assertj.core.api.Assertions.assertThat;

import io.seatledger.command.dispatch.FinalAnswer;
import io.seatledger.command.enrollment.report.EnrollmentReport;
import io.seatledger.command.enrollment.report.ReportEnrollments;
import io.seatledger.command.person.LearnerBody;
import io.seatledger.command.person.ResolvedLearner;
import io.seatledger.command.person.erase.ErasePerson;
import io.seatledger.platform.ledger.LedgerReader;
import io.seatledger.platform.ledger.LoggedEvent;
import io.seatledger.platform.ledger.MerkleFrontier;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;

/** Erasing a person over the append path: the key is gone, the log stays as it was. */
class ErasureTest {
    private static final Instant JUNE = Instant.parse("2026-06-01T00:00:00Z");
    private static final LearnerBody ADA = new LearnerBody(null, "ada@example.org", "Ada", "Lovelace");

    private final LogDatabase database = LogDatabase.empty();
    private final Instance one = Instance.on(database);
    private final Instance other = Instance.on(database);
    private final LedgerReader log = new LedgerReader(database.client());

    @AfterEach
    void close() {
        one.close();
        other.close();
    }

    /** Records something of a learner and gives the tries that it took. */
    private List<ResolvedLearner> meet(LearnerBody body, Runnable meanwhile) {
        List<ResolvedLearner> tries = new ArrayList<>();
        FinalAnswer answer = one.sendPrepared("ReportEnrollments", attempt -> {
            ResolvedLearner learner = one.learners.resolve(body, attempt);
            if (tries.isEmpty()) {
                meanwhile.run();
            }
            tries.add(learner);
            return new ReportEnrollments(
                    List.of(EnrollmentReport.dropped(
                            "course-" + log.head(), learner.ref().key(), 1, JUNE)),
                    "key:lms",
                    JUNE);
        });
        assertThat(answer.answer().status()).isEqualTo(200);
        return tries;
    }

    private ResolvedLearner meet(LearnerBody body) {
        return meet(body, () -> {}).get(0);
    }

    private FinalAnswer erase(Instance on, String ref) {
        return on.sendPrepared("ErasePerson", attempt -> {
            attempt.erase(ref);
            return new ErasePerson(ref, on.vault.has(ref), "asked for it", JUNE);
        });
    }

    private static String refOf(ResolvedLearner learner) {
        return Objects.requireNonNull(learner.ref().personRef());
    }

    private byte[] rootOfTheFirst(long size) {
        MerkleFrontier tree = new MerkleFrontier();
        log.after(0, (int) size).stream().map(LoggedEvent::leaf).forEach(tree::append);
        return tree.encode();
    }

    private byte[] frontierInTheHead() {
        return database.client()
                .sql("select frontier from ledger.head")
                .query(byte[].class)
                .single();
    }

    @Test
    void destroys_key_and_data_and_leaves_the_tree_over_all_before_unchanged() {
        ResolvedLearner ada = meet(ADA);
        meet(new LearnerBody("bob", "bob@example.org", "Bob", "Ross"));
        long before = log.head();
        byte[] root = frontierInTheHead();
        assertThat(erase(one, refOf(ada)).answer().status()).isEqualTo(200);
        assertThat(log.head()).isEqualTo(before + 1);
        assertThat(rootOfTheFirst(before)).isEqualTo(root);
        assertThat(rootOfTheFirst(before + 1)).isEqualTo(frontierInTheHead());
        assertThat(one.vault.read(refOf(ada))).isEmpty();
        assertThat(other.vault.read(refOf(ada))).isEmpty();
        assertThat(one.vault.findByEmail("ada@example.org")).isEmpty();
        assertThat(one.learners.sameEmail(refOf(ada), "ada@example.org")).isFalse();
        assertThat(database.client()
                        .sql("select count(*) from vault.person where wrapped_key is null and sealed is null "
                                + "and email_hash is null and learner_id is null and erased_at is not null")
                        .query(Long.class)
                        .single())
                .isEqualTo(1);
    }

    @Test
    void makes_the_same_human_a_new_person_when_met_again() {
        ResolvedLearner before = meet(new LearnerBody("ada", "ada@example.org", "Ada", "Lovelace"));
        erase(one, refOf(before));
        ResolvedLearner byAddress = meet(ADA);
        assertThat(refOf(byAddress)).isNotEqualTo(refOf(before));
        assertThat(byAddress.ref().learnerId()).isNull();
        ResolvedLearner byId = meet(new LearnerBody("ada", null, null, null));
        assertThat(byId.ref().personRef()).isNull();
    }

    @Test
    void happens_once_and_is_answered_the_same_again() {
        String ref = refOf(meet(ADA));
        FinalAnswer first = erase(one, ref);
        FinalAnswer again = erase(other, ref);
        assertThat(again.answer().status()).isEqualTo(200);
        assertThat(again.answer().body())
                .isEqualTo(first.answer().body())
                .asString()
                .contains("\"erased\":true");
        assertThat(again.position()).isEqualTo(first.position());
        assertThat(erase(one, "psn_nobody").answer().status()).isEqualTo(404);
    }

    @Nested
    class WhileACommandIsDecided {
        @Test
        void lets_it_be_decided_again_with_a_new_person() {
            String ref = refOf(meet(ADA));
            List<ResolvedLearner> tries = meet(ADA, () -> erase(other, ref));
            assertThat(tries).hasSize(2);
            assertThat(refOf(tries.get(0))).isEqualTo(ref);
            assertThat(refOf(tries.get(1))).isNotEqualTo(ref);
        }

        @Test
        void and_so_does_an_id_that_the_person_adopts() {
            meet(ADA);
            LearnerBody known = new LearnerBody("ada", "ADA@example.org", null, null);
            List<ResolvedLearner> tries = meet(ADA, () -> meetOnOther(known));
            assertThat(tries).hasSize(2);
            assertThat(tries.get(1).ref().learnerId()).isEqualTo("ada");
        }

        private void meetOnOther(LearnerBody body) {
            other.sendPrepared("ReportEnrollments", attempt -> {
                String key = other.learners.resolve(body, attempt).ref().key();
                EnrollmentReport report = EnrollmentReport.dropped("elsewhere", key, 1, JUNE);
                return new ReportEnrollments(List.of(report), "key:lms", JUNE);
            });
        }
    }
}
