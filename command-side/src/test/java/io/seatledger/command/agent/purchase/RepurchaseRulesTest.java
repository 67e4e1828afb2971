package io.seatledger.command.agent.purchase;

import static io.seatledger.domain.Facts.AGENT;
import static io.seatledger.domain.Facts.COURSE;
import static io.seatledger.domain.Facts.JULY;
import static io.seatledger.domain.Facts.JUNE;
import static io.seatledger.domain.Facts.LEARNER;
import static io.seatledger.domain.Facts.LONG_AGO;
import static io.seatledger.domain.Facts.active;
import static io.seatledger.domain.Facts.agentLinked;
import static io.seatledger.domain.Facts.agreement;
import static io.seatledger.domain.Facts.enrollment;
import static io.seatledger.domain.Facts.policy;
import static io.seatledger.domain.Facts.productDefined;
import static io.seatledger.domain.Facts.wholesale;
import static io.seatledger.events.value.EnrollmentPhase.FINISHED;
import static io.seatledger.events.value.EnrollmentPhase.IN_PROGRESS;
import static io.seatledger.events.value.EnrollmentPhase.NOT_STARTED;
import static io.seatledger.events.value.EnrollmentResult.FAILING;
import static io.seatledger.events.value.EnrollmentResult.PASSING;
import static io.seatledger.events.value.FixableBy.STORE_ADMIN;
import static io.seatledger.events.value.RefusalCode.ACTIVE_ENROLLMENT;
import static io.seatledger.events.value.RefusalCode.IDENTITY_NOT_SEPARATED;
import static io.seatledger.events.value.RefusalCode.PRODUCT_NOT_SOLD_HERE;
import static io.seatledger.events.value.RefusalCode.REPURCHASE_FAILED_NOT_ALLOWED;
import static io.seatledger.events.value.RefusalCode.REPURCHASE_PASSED_NOT_ALLOWED;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import io.seatledger.domain.Policies;
import io.seatledger.domain.purchase.Buying;
import io.seatledger.domain.purchase.PurchaseVerdict;
import io.seatledger.events.LedgerEvent;
import io.seatledger.events.agent.AgentUnlinkedFromLearner;
import io.seatledger.events.agent.RepurchasePermitted;
import io.seatledger.events.agent.SeatsPurchased;
import io.seatledger.events.enrollment.EnrollmentDropped;
import io.seatledger.events.enrollment.EnrollmentReported;
import io.seatledger.events.order.OrderPlaced;
import io.seatledger.events.value.ActiveEnrollmentRule;
import io.seatledger.events.value.EnrollmentFact;
import io.seatledger.events.value.IdentitySeparation;
import io.seatledger.events.value.Reason;
import io.seatledger.events.value.RefusalCode;
import io.seatledger.events.value.RepurchaseCause;
import io.seatledger.events.value.RequestedLine;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class RepurchaseRulesTest {
    private static final EnrollmentReported FAILED = enrollment(FINISHED, FAILING, null);
    private static final EnrollmentReported PASSED = enrollment(FINISHED, PASSING, null);

    private final Shop shop = Shop.retail().with(agentLinked());

    private List<RefusalCode> codes(Buying buying) {
        return shop.judge(buying).reasons().stream().map(Reason::code).toList();
    }

    @Test
    void R8_an_agent_that_is_not_linked_is_never_asked_for_enrollments() {
        PurchaseVerdict verdict = Shop.retail().with(active()).judge(Buying.seats(1));

        assertThat(verdict.permitted()).isTrue();
        assertThat(verdict.basis().enrollment()).isNull();
    }

    @Test
    void R8_an_unlinked_agent_is_asked_no_more() {
        shop.with(active(), new AgentUnlinkedFromLearner(AGENT, LEARNER, LONG_AGO));

        assertThat(shop.judge(Buying.seats(1)).permitted()).isTrue();
    }

    @Nested
    class R9_an_active_enrollment {
        @Test
        void R9_blocks_by_default_and_says_which() {
            shop.with(active());

            PurchaseVerdict verdict = shop.judge(Buying.seats(1));

            assertThat(verdict.reasons())
                    .containsExactly(new Reason(
                            ACTIVE_ENROLLMENT,
                            "The agent's own learner identity is enrolled in course course-101.",
                            "R9",
                            1,
                            Map.of("courseId", COURSE, "learnerId", LEARNER, "phase", "IN_PROGRESS"),
                            STORE_ADMIN));
            assertThat(verdict.basis().enrollment())
                    .isEqualTo(new EnrollmentFact(COURSE, LEARNER, IN_PROGRESS, null, null, true, 1));
        }

        @Test
        void R61_is_active_until_just_before_it_expires() {
            shop.with(enrollment(NOT_STARTED, null, JULY));

            assertThat(codes(Buying.seats(1).at(JULY.minusNanos(1_000)))).containsExactly(ACTIVE_ENROLLMENT);
            assertThat(codes(Buying.seats(1).at(JULY))).isEmpty();
        }

        @Test
        void R9_weighs_whatever_the_purpose_is() {
            shop.with(active());

            assertThat(codes(Buying.seats(1).forSelf())).containsExactly(ACTIVE_ENROLLMENT);
        }

        @Test
        void R9_is_told_also_where_the_product_is_not_sold() {
            shop.with(productDefined("first-aid", COURSE), active());

            assertThat(codes(Buying.lines(new RequestedLine(1, "first-aid", 1))))
                    .containsExactly(PRODUCT_NOT_SOLD_HERE, ACTIVE_ENROLLMENT);
        }

        @Test
        void R9_a_dropped_enrollment_is_none() {
            shop.with(active(), new EnrollmentDropped(COURSE, LEARNER, 2, JUNE, JUNE));

            assertThat(codes(Buying.seats(1))).isEmpty();
        }

        @Test
        void R9_is_checked_in_wholesale_stores_as_well() {
            shop.with(wholesale(), agreement(), active());

            assertThat(codes(Buying.seats(25))).containsExactly(ACTIVE_ENROLLMENT);
        }

        @Test
        void R9_a_warning_lets_it_pass_and_is_no_repurchase() {
            shop.with(policy(Policies.activeEnrollment(ActiveEnrollmentRule.WARN)), active());

            assertThat(shop.judge(Buying.seats(1)).warnings())
                    .extracting(Reason::code)
                    .containsExactly(ACTIVE_ENROLLMENT);
            assertThat(shop.buy(Buying.seats(1)).events()).noneMatch(RepurchasePermitted.class::isInstance);
        }
    }

    @Nested
    class R10_and_R11_a_finished_course {
        @ParameterizedTest
        @CsvSource({"false,false", "false,true", "true,false", "true,true"})
        void R10_a_failed_course_is_bought_again_only_where_the_store_allows_it(boolean failed, boolean passed) {
            shop.with(policy(Policies.repurchase(failed, passed)), FAILED);

            assertThat(codes(Buying.seats(1))).isEqualTo(failed ? List.of() : List.of(REPURCHASE_FAILED_NOT_ALLOWED));
        }

        @ParameterizedTest
        @CsvSource({"false,false", "false,true", "true,false", "true,true"})
        void R11_a_passed_course_is_bought_again_only_where_the_store_allows_it(boolean failed, boolean passed) {
            shop.with(policy(Policies.repurchase(failed, passed)), PASSED);

            assertThat(codes(Buying.seats(1))).isEqualTo(passed ? List.of() : List.of(REPURCHASE_PASSED_NOT_ALLOWED));
        }

        @Test
        void R11_a_course_finished_without_a_word_on_the_result_counts_as_passed() {
            shop.with(enrollment(FINISHED, null, null));

            assertThat(codes(Buying.seats(1))).containsExactly(REPURCHASE_PASSED_NOT_ALLOWED);
        }

        @Test
        void R10_an_expired_enrollment_that_was_finished_still_counts_as_finished() {
            shop.with(enrollment(FINISHED, FAILING, LONG_AGO));

            assertThat(codes(Buying.seats(1))).containsExactly(REPURCHASE_FAILED_NOT_ALLOWED);
        }

        @Test
        void R10_what_is_let_through_is_recorded_before_the_purchase() {
            shop.with(policy(Policies.repurchase(true, false)), FAILED);

            assertThat(shop.buy(Buying.seats(1)).events())
                    .extracting(LedgerEvent::stream, Object::getClass)
                    .containsExactly(
                            tuple("order:ord_1", OrderPlaced.class),
                            tuple("agent:agent-7", RepurchasePermitted.class),
                            tuple("agent:agent-7", SeatsPurchased.class));
            assertThat(causes()).containsExactly(RepurchaseCause.FAILED_ALLOWED);
        }

        @Test
        void R11_what_is_let_through_names_its_cause() {
            shop.with(policy(Policies.repurchase(false, true)), PASSED);
            shop.buy(Buying.seats(1));

            assertThat(causes()).containsExactly(RepurchaseCause.PASSED_ALLOWED);
        }

        private List<RepurchaseCause> causes() {
            return shop.recorded().stream()
                    .filter(RepurchasePermitted.class::isInstance)
                    .map(event -> ((RepurchasePermitted) event).cause())
                    .toList();
        }
    }

    @Nested
    class R13_identities_are_separate {
        @Test
        void R13_forbidden_refuses_buying_for_oneself() {
            shop.with(policy(Policies.separation(IdentitySeparation.FORBID)));

            assertThat(codes(Buying.seats(1).forSelf())).containsExactly(IDENTITY_NOT_SEPARATED);
            assertThat(codes(Buying.seats(1))).isEmpty();
        }

        @Test
        void R13_counts_also_for_an_agent_that_is_not_linked() {
            Shop unlinked = Shop.retail().with(policy(Policies.separation(IdentitySeparation.FORBID)));

            assertThat(unlinked.judge(Buying.seats(1).forSelf()).permitted()).isFalse();
        }

        @Test
        void R13_by_default_it_passes_with_a_warning() {
            PurchaseVerdict verdict = shop.judge(Buying.seats(1).forSelf());

            assertThat(verdict.permitted()).isTrue();
            assertThat(verdict.warnings()).extracting(Reason::code).containsExactly(IDENTITY_NOT_SEPARATED);
        }

        @Test
        void R13_switched_off_it_passes_silently() {
            shop.with(policy(Policies.separation(IdentitySeparation.OFF)));

            assertThat(shop.judge(Buying.seats(1).forSelf()).warnings()).isEmpty();
        }
    }
}
