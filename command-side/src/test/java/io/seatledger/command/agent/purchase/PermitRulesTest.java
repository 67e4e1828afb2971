package io.seatledger.command.agent.purchase;

import static io.seatledger.domain.Facts.COURSE;
import static io.seatledger.domain.Facts.JULY;
import static io.seatledger.domain.Facts.PRODUCT;
import static io.seatledger.domain.Facts.STORE;
import static io.seatledger.domain.Facts.active;
import static io.seatledger.domain.Facts.agentLinked;
import static io.seatledger.domain.Facts.agreement;
import static io.seatledger.domain.Facts.enrollment;
import static io.seatledger.domain.Facts.listed;
import static io.seatledger.domain.Facts.listing;
import static io.seatledger.domain.Facts.permit;
import static io.seatledger.domain.Facts.policy;
import static io.seatledger.domain.Facts.productDefined;
import static io.seatledger.domain.Facts.suspended;
import static io.seatledger.domain.Facts.wholesale;
import static io.seatledger.events.value.EnrollmentPhase.FINISHED;
import static io.seatledger.events.value.EnrollmentResult.FAILING;
import static io.seatledger.events.value.EnrollmentResult.PASSING;
import static io.seatledger.events.value.RefusalCode.ACTIVE_ENROLLMENT;
import static org.assertj.core.api.Assertions.assertThat;

import io.seatledger.domain.Policies;
import io.seatledger.domain.agent.Permit;
import io.seatledger.domain.purchase.Buying;
import io.seatledger.events.agent.RepurchasePermitted;
import io.seatledger.events.enrollment.EnrollmentReported;
import io.seatledger.events.value.Reason;
import io.seatledger.events.value.RefusalCode;
import io.seatledger.events.value.RequestedLine;
import java.util.List;
import org.junit.jupiter.api.Test;

class PermitRulesTest {
    private static final EnrollmentReported FAILED = enrollment(FINISHED, FAILING, null);
    private static final EnrollmentReported PASSED = enrollment(FINISHED, PASSING, null);

    private final Shop shop = Shop.retail().with(agentLinked());

    private List<RefusalCode> codes(Buying buying) {
        return shop.judge(buying).reasons().stream().map(Reason::code).toList();
    }

    private List<String> used(Buying buying) {
        return shop.buy(buying).events().stream()
                .filter(RepurchasePermitted.class::isInstance)
                .map(event -> ((RepurchasePermitted) event).permitId())
                .toList();
    }

    @Test
    void R12_lifts_an_active_enrollment_a_failed_and_a_passed_course() {
        for (EnrollmentReported enrollment : List.of(active(), FAILED, PASSED)) {
            Shop fresh = Shop.retail().with(agentLinked(), permit("per_1", null, null), enrollment);

            assertThat(fresh.judge(Buying.seats(1)).permitted()).isTrue();
            assertThat(fresh.judge(Buying.seats(1)).basis().permitId()).isEqualTo("per_1");
        }
    }

    @Test
    void R12_is_not_used_when_it_is_not_needed() {
        shop.with(policy(Policies.repurchase(true, false)), FAILED, permit("per_1", null, 1));

        assertThat(used(Buying.seats(1))).containsExactly((String) null);
        assertThat(shop.agent().permits()).extracting(Permit::usesLeft).containsExactly(1);
    }

    @Test
    void R12_a_use_is_used_up() {
        shop.with(wholesale(), agreement(), active(), permit("per_1", null, 2));

        assertThat(used(Buying.seats(1).as("ord_1"))).containsExactly("per_1");
        assertThat(shop.agent().permits()).extracting(Permit::usesLeft).containsExactly(1);
        assertThat(used(Buying.seats(1).as("ord_2"))).containsExactly("per_1");
        assertThat(shop.agent().permits()).isEmpty();
        assertThat(codes(Buying.seats(1))).containsExactly(ACTIVE_ENROLLMENT);
    }

    @Test
    void R12_without_a_limit_it_stays() {
        shop.with(active(), permit("per_1", null, null));

        used(Buying.seats(1));

        assertThat(shop.agent().permits()).hasSize(1);
    }

    @Test
    void R12_holds_until_just_before_it_expires() {
        shop.with(active(), permit("per_1", JULY, null));

        assertThat(codes(Buying.seats(1).at(JULY.minusNanos(1_000)))).isEmpty();
        assertThat(codes(Buying.seats(1).at(JULY))).containsExactly(ACTIVE_ENROLLMENT);
    }

    @Test
    void R12_counts_only_for_its_course_and_in_its_store() {
        shop.with(active(), permit("per_1", "course-2", null, null, null));
        shop.with(permit("per_2", COURSE, "elsewhere", null, null));
        assertThat(codes(Buying.seats(1))).containsExactly(ACTIVE_ENROLLMENT);

        shop.with(permit("per_3", COURSE, STORE, null, null));
        assertThat(used(Buying.seats(1))).containsExactly("per_3");
    }

    @Test
    void R12_the_one_that_ends_first_goes_first_then_the_fewest_uses_then_the_oldest() {
        shop.with(wholesale(), agreement(), active());
        shop.with(permit("endless", null, 1), permit("july-any", JULY, null));
        shop.with(permit("july-two-old", JULY, 2), permit("july-two-new", JULY, 2), permit("july-one", JULY, 1));

        assertThat(used(Buying.seats(1).as("ord_1"))).containsExactly("july-one");
        assertThat(used(Buying.seats(1).as("ord_2"))).containsExactly("july-two-old");
        assertThat(used(Buying.seats(1).as("ord_3"))).containsExactly("july-two-old");
        assertThat(used(Buying.seats(1).as("ord_4"))).containsExactly("july-two-new");
        assertThat(used(Buying.seats(1).as("ord_5"))).containsExactly("july-two-new");
        assertThat(used(Buying.seats(1).as("ord_6"))).containsExactly("july-any");
    }

    @Test
    void R12_each_line_that_needs_it_takes_a_use() {
        shop.with(active(), enrollment("course-2", FINISHED, PASSING, null));
        shop.with(productDefined("first-aid", "course-2"), listed("first-aid", listing()));
        shop.with(productDefined("fire-drill", COURSE), listed("fire-drill", listing()));
        shop.with(permit("per_1", null, 1), permit("per_2", "course-2", null, null, 1));
        Buying two = Buying.lines(new RequestedLine(1, PRODUCT, 1), new RequestedLine(2, "first-aid", 1));
        Buying three = Buying.lines(
                new RequestedLine(1, PRODUCT, 1),
                new RequestedLine(2, "first-aid", 1),
                new RequestedLine(3, "fire-drill", 1));

        assertThat(shop.judge(three).reasons())
                .singleElement()
                .satisfies(reason -> assertThat(reason.line()).isEqualTo(3));
        assertThat(used(two)).containsExactly("per_1", "per_2");
    }

    @Test
    void R12_a_refused_purchase_uses_nothing_up() {
        shop.with(suspended(), active(), permit("per_1", null, 1));

        shop.buy(Buying.seats(1));

        assertThat(shop.agent().permits()).extracting(Permit::usesLeft).containsExactly(1);
    }
}
