package io.seatledger.command.ledger;

import static org.assertj.core.api.Assertions.assertThat;

import io.seatledger.command.domain.Actor;
import io.seatledger.command.enrollment.report.EnrollmentReport;
import io.seatledger.command.enrollment.report.ReportEnrollments;
import io.seatledger.command.person.LearnerBody;
import io.seatledger.command.person.ResolvedLearner;
import io.seatledger.events.value.LearnerRef;
import io.seatledger.platform.vault.PersonalData;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;

class LearnersTest {
    private static final Instant JUNE = Instant.parse("2026-06-01T00:00:00Z");
    private static final LearnerBody ADA = byEmail("ada@example.org");

    private final LogDatabase database = LogDatabase.empty();
    private final Instance instance = Instance.on(database);
    private int commands;

    @AfterEach
    void close() {
        instance.close();
    }

    private static LearnerBody byEmail(String email) {
        return new LearnerBody(null, email, "Ada", "Lovelace");
    }

    private static LearnerBody byId(String learnerId) {
        return new LearnerBody(learnerId, null, null, null);
    }

    private static LearnerBody both(String learnerId, @Nullable String email) {
        return new LearnerBody(learnerId, email, "Ada", "Lovelace");
    }

    /** One command that resolves these, and records something when told to. */
    private List<ResolvedLearner> resolve(boolean records, LearnerBody... bodies) {
        List<ResolvedLearner> resolved = new ArrayList<>();
        instance.sendPrepared("ReportEnrollments", attempt -> {
            resolved.clear();
            resolved.addAll(instance.learners.resolveAll(List.of(bodies), attempt));
            return somethingOn("course-" + ++commands, records);
        });
        return resolved;
    }

    private static ReportEnrollments somethingOn(String courseId, boolean records) {
        EnrollmentReport report = EnrollmentReport.dropped(courseId, "somebody", 1, JUNE);
        return new ReportEnrollments(records ? List.of(report) : List.of(), "key:lms", JUNE);
    }

    private ResolvedLearner meet(LearnerBody body) {
        return resolve(true, body).get(0);
    }

    private String refOf(ResolvedLearner learner) {
        return Objects.requireNonNull(learner.ref().personRef());
    }

    private PersonalData dataOf(ResolvedLearner learner) {
        return instance.vault.read(refOf(learner)).orElseThrow();
    }

    private long persons() {
        return database.client()
                .sql("select count(*) from vault.person")
                .query(Long.class)
                .single();
    }

    @Nested
    class NamedByAnAgent {
        private static final Actor AGENT = new Actor("agent:dana", false, "dana", null);

        private ResolvedLearner told(LearnerBody body) {
            List<ResolvedLearner> resolved = new ArrayList<>();
            instance.sendPrepared("ReportEnrollments", attempt -> {
                resolved.clear();
                resolved.add(instance.learners.resolve(body, AGENT, attempt));
                return somethingOn("course-" + ++commands, true);
            });
            return resolved.get(0);
        }

        @Test
        void an_id_without_the_address_tells_nothing_of_the_person_behind_it() {
            ResolvedLearner known = meet(both("learner-1", "ada@example.org"));
            ResolvedLearner named = told(byId("learner-1"));
            assertThat(named.ref()).isEqualTo(new LearnerRef("learner-1", null));
            assertThat(named.keys()).isEqualTo(known.keys());
            assertThat(told(both("learner-1", "mallory@example.org"))).isEqualTo(named);
            assertThat(told(both("learner-1", "Ada@example.org"))).isEqualTo(known);
        }

        @Test
        void what_is_known_of_a_person_stays_as_it_is() {
            ResolvedLearner known = meet(both("learner-1", "ada@example.org"));
            told(both("learner-1", "mallory@example.org"));
            told(new LearnerBody(null, "ada@example.org", "Mallory", "Other"));
            assertThat(dataOf(known)).isEqualTo(PersonalData.ofLearner("ada@example.org", "Ada", "Lovelace"));
            assertThat(persons()).isEqualTo(1);
        }

        @Test
        void somebody_new_is_made_known_as_by_anybody() {
            assertThat(dataOf(told(both("learner-2", "kim@example.org"))).email())
                    .isEqualTo("kim@example.org");
        }
    }

    @Nested
    class KnownByAddress {
        @Test
        void R30_is_the_same_person_however_the_address_is_spelled() {
            ResolvedLearner first = meet(byEmail("Zo\u00eb@Example.org"));
            assertThat(meet(byEmail("ZOE\u0308@example.ORG"))).isEqualTo(first);
            assertThat(first.ref().learnerId()).isNull();
            assertThat(first.keys()).containsExactly(refOf(first));
            assertThat(dataOf(first)).isEqualTo(PersonalData.ofLearner("Zo\u00eb@Example.org", "Ada", "Lovelace"));
            assertThat(persons()).isEqualTo(1);
        }

        @Test
        void adopts_the_id_of_the_lms_when_it_is_told_and_keeps_its_former_key() {
            ResolvedLearner before = meet(ADA);
            ResolvedLearner after = meet(both("learner-1", "ADA@example.org"));
            assertThat(after.ref()).isEqualTo(new LearnerRef("learner-1", refOf(before)));
            assertThat(after.keys()).containsExactly("learner-1", refOf(before));
            assertThat(meet(ADA)).isEqualTo(after);
            assertThat(meet(byId("learner-1"))).isEqualTo(after);
            assertThat(dataOf(after).email()).isEqualTo("ada@example.org");
        }

        @Test
        void is_another_than_an_agent_with_the_same_address() {
            database.client()
                    .sql("insert into vault.person (ref, wrapped_key, sealed, email_hash) values ('psn_0', '', '', ?)")
                    .param(instance.vault.emailHash("ada@example.org"))
                    .update();
            assertThat(refOf(meet(ADA))).isNotEqualTo("psn_0");
        }
    }

    @Nested
    class KnownById {
        @Test
        void without_anything_else_is_only_that_id() {
            assertThat(meet(byId("learner-1")))
                    .isEqualTo(new ResolvedLearner(new LearnerRef("learner-1", null), List.of("learner-1")));
            assertThat(persons()).isZero();
        }

        @Test
        void may_have_a_name_without_an_address() {
            ResolvedLearner named = meet(both("learner-1", null));
            assertThat(dataOf(named)).isEqualTo(PersonalData.ofLearner(null, "Ada", "Lovelace"));
            assertThat(meet(byId("learner-1"))).isEqualTo(named);
        }

        @Test
        void changes_what_is_said_and_keeps_the_rest() {
            ResolvedLearner before = meet(both("learner-1", "ada@example.org"));
            ResolvedLearner after = meet(new LearnerBody("learner-1", "king@example.org", null, "King"));
            assertThat(after).isEqualTo(before);
            assertThat(dataOf(after)).isEqualTo(PersonalData.ofLearner("king@example.org", "Ada", "King"));
            assertThat(refOf(meet(ADA))).isNotEqualTo(refOf(before));
            assertThat(refOf(meet(byEmail("king@example.org")))).isEqualTo(refOf(before));
        }

        @Test
        void shares_an_address_with_another_id_without_being_the_same() {
            ResolvedLearner one = meet(both("learner-1", "family@example.org"));
            ResolvedLearner two = meet(both("learner-2", "family@example.org"));
            assertThat(two.keys()).containsExactly("learner-2", refOf(two)).doesNotContain(refOf(one));
            assertThat(meet(byEmail("FAMILY@example.org"))).isEqualTo(one);
        }

        @Test
        void may_be_whoever_was_met_under_its_address_before_it_was_known_as_its_own() {
            ResolvedLearner other = meet(both("learner-1", "old@example.org"));
            ResolvedLearner stranger = meet(byEmail("new@example.org"));
            ResolvedLearner moved = meet(both("learner-1", "new@example.org"));
            assertThat(moved.ref()).isEqualTo(other.ref());
            assertThat(moved.keys()).containsExactly("learner-1", refOf(other), refOf(stranger));
            assertThat(meet(byId("learner-1")).keys()).isEqualTo(moved.keys());
        }
    }

    @Nested
    class ManyAtOnce {
        @Test
        void R38_rows_of_one_person_give_one_reference_whatever_each_says() {
            List<ResolvedLearner> rows = resolve(
                    true,
                    byId("learner-1"),
                    ADA,
                    both("learner-1", "ADA@example.org"),
                    byEmail("bob@example.org"),
                    ADA);
            assertThat(rows.get(0))
                    .isEqualTo(rows.get(1))
                    .isEqualTo(rows.get(2))
                    .isEqualTo(rows.get(4));
            assertThat(rows.get(0).ref().learnerId()).isEqualTo("learner-1");
            assertThat(persons()).isEqualTo(2);
        }

        @Test
        void ten_thousand_are_resolved_and_found_again() {
            LearnerBody[] all = IntStream.range(0, 10_000)
                    .mapToObj(n -> byEmail("learner" + n + "@example.org"))
                    .toArray(LearnerBody[]::new);
            List<ResolvedLearner> first = resolve(true, all);
            assertThat(persons()).isEqualTo(10_000);
            assertThat(resolve(true, all)).isEqualTo(first);
            assertThat(persons()).isEqualTo(10_000);
        }

        @Test
        void one_command_may_look_twice() {
            List<ResolvedLearner> twice = new ArrayList<>();
            instance.sendPrepared("ReportEnrollments", attempt -> {
                twice.clear();
                twice.add(instance.learners.resolve(ADA, attempt));
                twice.add(instance.learners.resolve(ADA, attempt));
                return somethingOn("course", true);
            });
            assertThat(twice.get(0)).isEqualTo(twice.get(1));
            assertThat(persons()).isEqualTo(1);
        }
    }

    @Nested
    class BesideTheEvents {
        @Test
        void nobody_is_kept_when_nothing_is_recorded() {
            resolve(false, ADA);
            assertThat(persons()).isZero();
        }

        @Test
        void nobody_is_kept_twice_when_nothing_changed() {
            ResolvedLearner ada = meet(ADA);
            byte[] sealed = sealed(ada);
            meet(byEmail("ADA@EXAMPLE.ORG"));
            assertThat(sealed(ada)).isEqualTo(sealed);
        }

        private byte[] sealed(ResolvedLearner learner) {
            return database.client()
                    .sql("select sealed from vault.person where ref = ?")
                    .param(refOf(learner))
                    .query(byte[].class)
                    .single();
        }
    }

    @Nested
    class AskedForTheAddressOfAPerson {
        @Test
        void compares_as_addresses_do_and_knows_nobody_who_is_not_there() {
            ResolvedLearner ada = meet(ADA);
            assertThat(instance.learners.sameEmail(refOf(ada), "Ada@Example.ORG"))
                    .isTrue();
            assertThat(instance.learners.sameEmail(refOf(ada), "eve@example.org"))
                    .isFalse();
            assertThat(instance.learners.sameEmail("psn_nobody", "ada@example.org"))
                    .isFalse();
        }
    }
}
