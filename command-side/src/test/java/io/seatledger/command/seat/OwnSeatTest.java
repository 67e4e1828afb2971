package io.seatledger.command.seat;

import static io.seatledger.command.seat.SeatFacts.ORDER;
import static io.seatledger.command.seat.SeatFacts.took;
import static io.seatledger.command.seat.SeatFacts.with;
import static io.seatledger.command.seat.SeatFacts.world;
import static io.seatledger.domain.Facts.AGENT;
import static io.seatledger.domain.Facts.COURSE;
import static io.seatledger.domain.Facts.JUNE;
import static io.seatledger.domain.Facts.LEARNER;
import static io.seatledger.domain.Facts.LONG_AGO;
import static io.seatledger.domain.Facts.ORGANIZATION;
import static io.seatledger.domain.Facts.PRODUCT;
import static io.seatledger.domain.Facts.STORE;
import static io.seatledger.domain.Facts.enrollment;
import static io.seatledger.domain.Facts.policy;

import io.seatledger.command.CommandFixture;
import io.seatledger.command.order.Order;
import io.seatledger.command.order.payment.AuthorizePayment;
import io.seatledger.command.order.payment.MarkOrderPaid;
import io.seatledger.command.person.ResolvedLearner;
import io.seatledger.domain.Policies;
import io.seatledger.events.LedgerEvent;
import io.seatledger.events.agent.AgentLinkedToLearner;
import io.seatledger.events.agent.AgentUnlinkedFromLearner;
import io.seatledger.events.enrollment.LearnerTookSeat;
import io.seatledger.events.order.OrderCompleted;
import io.seatledger.events.order.OrderMarkedPaid;
import io.seatledger.events.order.OrderPlaced;
import io.seatledger.events.order.PaymentAuthorized;
import io.seatledger.events.order.SeatsReleased;
import io.seatledger.events.seat.SeatAssigned;
import io.seatledger.events.value.Basis;
import io.seatledger.events.value.EnrollmentFact;
import io.seatledger.events.value.EnrollmentPhase;
import io.seatledger.events.value.EnrollmentResult;
import io.seatledger.events.value.IdentitySeparation;
import io.seatledger.events.value.LearnerRef;
import io.seatledger.events.value.OrderLine;
import io.seatledger.events.value.Purpose;
import io.seatledger.events.value.Redemption;
import io.seatledger.events.value.SeatRelease;
import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;

/** A single seat that an agent buys for itself, of a product that is redeemed automatically. */
class OwnSeatTest {
    private static final LearnerRef SELF = new LearnerRef(LEARNER, "person-7");
    private static final ResolvedLearner BUYER = new ResolvedLearner(SELF, List.of(LEARNER, "person-7"));
    private static final MarkOrderPaid PAY = new MarkOrderPaid(ORDER, "po-1", null, BUYER, JUNE);
    private static final OrderMarkedPaid PAID = new OrderMarkedPaid(ORDER, "po-1", 100, "USD", JUNE);
    private static final SeatsReleased RELEASED = new SeatsReleased(ORDER, 1, 1, 1, JUNE);
    private static final OrderCompleted COMPLETED = new OrderCompleted(ORDER, JUNE);

    private static OrderLine oneSeat(Redemption redemption) {
        return new OrderLine(1, PRODUCT, COURSE, 1, 100, 100, redemption, null);
    }

    private static OrderPlaced bought(SeatRelease release, EnrollmentFact weighed, OrderLine... lines) {
        return bought(Purpose.FOR_SELF, release, weighed, null, lines);
    }

    private static OrderPlaced bought(
            Purpose purpose, SeatRelease release, EnrollmentFact weighed, LocalDate redeemBy, OrderLine... lines) {
        return new OrderPlaced(
                ORDER,
                STORE,
                AGENT,
                ORGANIZATION,
                "key:backend",
                null,
                purpose,
                null,
                null,
                redeemBy,
                false,
                2,
                null,
                release,
                "USD",
                100,
                List.of(lines),
                new Basis(2, null, weighed, null, List.of()),
                List.of(),
                LONG_AGO);
    }

    private static OrderPlaced ownSeat() {
        return bought(SeatRelease.PAID, null, oneSeat(Redemption.AUTO));
    }

    private static CommandFixture<Order> order(LedgerEvent... given) {
        return CommandFixture.of(Order.class, "order:" + ORDER)
                .given(with(world(), new AgentLinkedToLearner(AGENT, LEARNER, LONG_AGO)))
                .given(given);
    }

    private static SeatAssigned redeemed(boolean startOver) {
        return new SeatAssigned(ORDER, 1, List.of(1), SELF, null, Redemption.AUTO, startOver, JUNE);
    }

    @Nested
    class WithItsRelease {
        @Test
        void becomes_the_agents_own_and_the_order_waits_for_the_LMS() {
            order(ownSeat())
                    .when(PAY)
                    .records(PAID, RELEASED)
                    .recordsElsewhere(redeemed(false), took(SELF, 1, JUNE))
                    .accepted();
        }

        @Test
        void becomes_the_agents_own_before_payment_where_the_store_releases_then() {
            order(bought(SeatRelease.AUTHORIZED, null, oneSeat(Redemption.AUTO)))
                    .when(new AuthorizePayment(ORDER, "pay-1", null, BUYER, JUNE))
                    .records(new PaymentAuthorized(ORDER, "pay-1", 100, "USD", JUNE), RELEASED)
                    .recordsElsewhere(redeemed(false), took(SELF, 1, JUNE));
        }

        @Test
        void becomes_the_agents_own_under_the_id_it_is_linked_to_by_then() {
            order(ownSeat())
                    .when(new MarkOrderPaid(ORDER, "po-1", null, null, JUNE))
                    .recordsElsewhere(
                            new SeatAssigned(
                                    ORDER,
                                    1,
                                    List.of(1),
                                    new LearnerRef(LEARNER, null),
                                    null,
                                    Redemption.AUTO,
                                    false,
                                    JUNE),
                            took(SELF, 1, JUNE));
        }

        @Test
        void starts_over_where_the_purchase_was_let_through_in_spite_of_a_finished_enrollment() {
            EnrollmentFact finished = new EnrollmentFact(
                    COURSE, LEARNER, EnrollmentPhase.FINISHED, EnrollmentResult.FAILING, null, false, 1);
            order(bought(SeatRelease.PAID, finished, oneSeat(Redemption.AUTO)))
                    .given(enrollment(EnrollmentPhase.FINISHED, EnrollmentResult.FAILING, null))
                    .when(PAY)
                    .recordsElsewhere(redeemed(true), took(SELF, 1, JUNE));
        }
    }

    @Nested
    class StaysAvailable {
        private void available(LedgerEvent... given) {
            order(given).when(PAY).records(PAID, RELEASED, COMPLETED).recordsElsewhere();
        }

        @Test
        void where_the_product_is_redeemed_by_hand() {
            available(bought(SeatRelease.PAID, null, oneSeat(Redemption.MANUAL)));
        }

        @Test
        void when_it_was_bought_for_others() {
            available(bought(Purpose.FOR_OTHERS, SeatRelease.PAID, null, null, oneSeat(Redemption.AUTO)));
        }

        @Test
        void when_the_agent_is_linked_to_nobody() {
            available(ownSeat(), new AgentUnlinkedFromLearner(AGENT, LEARNER, LONG_AGO));
        }

        @Test
        void R13_where_the_store_forbids_it_by_then() {
            available(ownSeat(), policy(Policies.separation(IdentitySeparation.FORBID)));
        }

        @Test
        void R31_when_the_learner_has_a_seat_of_the_course() {
            available(ownSeat(), new LearnerTookSeat(COURSE, "person-7", "ord_other.1.1", LONG_AGO));
        }

        @Test
        void R31_when_the_learner_is_enrolled_from_elsewhere() {
            available(ownSeat(), enrollment(EnrollmentPhase.IN_PROGRESS, null, null));
        }

        @Test
        void R31_when_the_learner_finished_since_the_purchase() {
            available(ownSeat(), enrollment(EnrollmentPhase.FINISHED, EnrollmentResult.PASSING, null));
        }

        @Test
        void when_its_redeem_by_date_has_passed() {
            available(bought(
                    Purpose.FOR_SELF, SeatRelease.PAID, null, LocalDate.parse("2026-05-31"), oneSeat(Redemption.AUTO)));
        }

        @Test
        void when_the_order_has_more_than_one_seat() {
            OrderLine two = new OrderLine(1, PRODUCT, COURSE, 2, 50, 100, Redemption.AUTO, null);
            order(bought(SeatRelease.PAID, null, two))
                    .when(PAY)
                    .records(PAID, new SeatsReleased(ORDER, 1, 1, 2, JUNE), COMPLETED)
                    .recordsElsewhere();
        }

        @Test
        void when_the_order_has_more_than_one_line() {
            OrderLine other = new OrderLine(2, "first-aid", "course-2", 1, 0, 0, Redemption.AUTO, null);
            order(bought(SeatRelease.PAID, null, oneSeat(Redemption.AUTO), other))
                    .when(PAY)
                    .records(PAID, RELEASED, new SeatsReleased(ORDER, 2, 1, 1, JUNE), COMPLETED)
                    .recordsElsewhere();
        }
    }

    @Nested
    class AnOrderThatIsPaidLater {
        private CommandFixture<Order> releasedEarly(LedgerEvent... seats) {
            return order(bought(SeatRelease.PLACED, null, oneSeat(Redemption.MANUAL)))
                    .given(new SeatsReleased(ORDER, 1, 1, 1, LONG_AGO))
                    .given(seats);
        }

        @Test
        void is_not_complete_while_a_seat_waits_for_the_LMS() {
            releasedEarly(SeatFacts.held(1, SeatFacts.ANNA))
                    .when(PAY)
                    .records(PAID)
                    .recordsElsewhere();
        }

        @Test
        void is_not_complete_while_a_seat_waits_for_approval() {
            releasedEarly(SeatFacts.waiting(1, SeatFacts.ANNA))
                    .when(PAY)
                    .records(PAID)
                    .recordsElsewhere();
        }

        @Test
        void is_complete_when_every_seat_is_settled() {
            releasedEarly(SeatFacts.enrolled(1, SeatFacts.ANNA)).when(PAY).records(PAID, COMPLETED);
        }

        @Test
        void is_complete_when_nothing_happened_to_its_seats() {
            releasedEarly().when(PAY).records(PAID, COMPLETED);
        }
    }
}
