package io.seatledger.command.seat;

import static io.seatledger.command.seat.SeatFacts.ANNA;
import static io.seatledger.command.seat.SeatFacts.BUYER;
import static io.seatledger.command.seat.SeatFacts.CLEO;
import static io.seatledger.command.seat.SeatFacts.ORDER;
import static io.seatledger.command.seat.SeatFacts.REQUEST;
import static io.seatledger.command.seat.SeatFacts.SEAT;
import static io.seatledger.command.seat.SeatFacts.STAFF;
import static io.seatledger.command.seat.SeatFacts.STRANGER;
import static io.seatledger.command.seat.SeatFacts.dropRequested;
import static io.seatledger.command.seat.SeatFacts.enrolled;
import static io.seatledger.command.seat.SeatFacts.expired;
import static io.seatledger.command.seat.SeatFacts.gaveUp;
import static io.seatledger.command.seat.SeatFacts.held;
import static io.seatledger.command.seat.SeatFacts.invited;
import static io.seatledger.command.seat.SeatFacts.paid;
import static io.seatledger.command.seat.SeatFacts.paidOrder;
import static io.seatledger.command.seat.SeatFacts.placed;
import static io.seatledger.command.seat.SeatFacts.pool;
import static io.seatledger.command.seat.SeatFacts.reported;
import static io.seatledger.command.seat.SeatFacts.returnPending;
import static io.seatledger.command.seat.SeatFacts.took;
import static io.seatledger.command.seat.SeatFacts.unassigning;
import static io.seatledger.command.seat.SeatFacts.unassignmentRequested;
import static io.seatledger.command.seat.SeatFacts.waiting;
import static io.seatledger.command.seat.SeatFacts.with;
import static io.seatledger.command.seat.SeatFacts.world;
import static io.seatledger.domain.Facts.AGENT;
import static io.seatledger.domain.Facts.JULY;
import static io.seatledger.domain.Facts.JUNE;
import static io.seatledger.domain.Facts.PRODUCT;
import static io.seatledger.domain.Facts.policy;
import static io.seatledger.events.value.RefusalCode.SEAT_NOT_ASSIGNED;
import static io.seatledger.events.value.RefusalCode.UNASSIGN_NOT_PERMITTED;
import static io.seatledger.events.value.RefusalCode.UNASSIGN_REQUEST_OPEN;
import static org.assertj.core.api.Assertions.assertThat;

import io.seatledger.command.FixtureLedger;
import io.seatledger.command.domain.Actor;
import io.seatledger.command.seat.unassign.UnassignSeat;
import io.seatledger.domain.Policies;
import io.seatledger.events.LedgerEvent;
import io.seatledger.events.agent.LiveSeatsReduced;
import io.seatledger.events.request.RequestAccepted;
import io.seatledger.events.seat.EnrollmentConfirmed;
import io.seatledger.events.seat.SeatExpired;
import io.seatledger.events.seat.SeatUnassigned;
import io.seatledger.events.seat.UnassignmentRequestClosed;
import io.seatledger.events.value.AgentUnassign;
import io.seatledger.events.value.EnrollmentPhase;
import io.seatledger.events.value.LearnerRef;
import io.seatledger.events.value.SeatRelease;
import io.seatledger.events.value.SeatState;
import java.time.LocalDate;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

class UnassignSeatTest {
    private static final LedgerEvent BY_REQUEST = policy(Policies.agentUnassign(AgentUnassign.REQUEST));

    private static UnassignSeat unassign(Actor actor) {
        return new UnassignSeat(SEAT, actor, "left", JUNE);
    }

    private static SeatUnassigned unassigned(LearnerRef learner) {
        return new SeatUnassigned(ORDER, 1, List.of(1), List.of(learner), "left", JUNE);
    }

    private static void isAssigned(Object result) {
        SeatCase seat = ((SeatDone) result).seat();
        assertThat(seat.state()).isEqualTo(SeatState.ASSIGNED);
        assertThat(seat.seat().hold().unassigning()).isTrue();
    }

    @Nested
    class WhileTheLMSHasNoEnrollment {
        @Test
        void R35_the_seat_is_free_at_once() {
            paidOrder(held(1, ANNA))
                    .when(unassign(BUYER))
                    .records(unassigned(ANNA))
                    .recordsElsewhere(gaveUp(ANNA, 1, JUNE))
                    .accepted(
                            done -> assertThat(((SeatDone) done).seat().state()).isEqualTo(SeatState.AVAILABLE));
        }

        @Test
        void R35_after_the_redeem_by_date_it_expires_with_that() {
            LocalDate yesterday = LocalDate.parse("2026-05-31");
            pool().given(world())
                    .given(placed(SeatRelease.PAID, null, yesterday))
                    .given(paid())
                    .given(held(1, ANNA))
                    .when(unassign(BUYER))
                    .records(unassigned(ANNA), new SeatExpired(ORDER, 1, List.of(1), JUNE))
                    .recordsElsewhere(gaveUp(ANNA, 1, JUNE), new LiveSeatsReduced(AGENT, ORDER, 1, PRODUCT, 1, JUNE))
                    .accepted(
                            done -> assertThat(((SeatDone) done).seat().state()).isEqualTo(SeatState.EXPIRED));
        }
    }

    @Nested
    class OnceTheLMSHasAnEnrollment {
        @Test
        void R35_it_is_asked_to_drop_it_and_the_seat_stays_assigned() {
            paidOrder(enrolled(1, ANNA))
                    .when(unassign(BUYER))
                    .records(dropRequested(1, ANNA, "left", JUNE))
                    .recordsElsewhere()
                    .accepted(UnassignSeatTest::isAssigned);
        }

        @Test
        void R35_an_enrollment_that_was_reported_but_not_confirmed_counts() {
            paidOrder(held(1, ANNA))
                    .given(reported(ANNA, EnrollmentPhase.FINISHED))
                    .when(unassign(BUYER))
                    .records(dropRequested(1, ANNA, "left", JUNE))
                    .recordsElsewhere();
        }

        @Test
        void R35_asking_again_changes_nothing() {
            paidOrder(unassigning(1, ANNA))
                    .when(unassign(BUYER))
                    .recordsNothing()
                    .accepted(UnassignSeatTest::isAssigned);
        }
    }

    @Nested
    class ALearnerWhoseIdTheLMSToldLater {
        private final LearnerRef known = new LearnerRef("cleo", "person-cleo");

        @Test
        void R31_gives_up_the_seat_under_both_keys() {
            Unassignment free = new Unassignment(
                    SeatCases.find(
                                    SEAT,
                                    STAFF,
                                    new FixtureLedger()
                                            .given(placed())
                                            .given(paid())
                                            .given(held(1, CLEO))
                                            .given(
                                                    new EnrollmentConfirmed(ORDER, 1, List.of(1), known, JUNE),
                                                    took(known, 1, JUNE)))
                            .orElseThrow(),
                    false);

            assertThat(free.events(STAFF.name(), "left", JUNE))
                    .containsExactly(unassigned(known), gaveUp(CLEO, 1, JUNE), gaveUp(known, 1, JUNE));
        }
    }

    @Nested
    class WhereAgentsAskForIt {
        @Test
        void R34_an_agent_is_refused() {
            paidOrder(with(held(1, ANNA), BY_REQUEST))
                    .when(unassign(BUYER))
                    .recordsNothing()
                    .refused(UNASSIGN_NOT_PERMITTED);
        }

        @Test
        void R34_staff_may() {
            paidOrder(with(held(1, ANNA), BY_REQUEST))
                    .when(unassign(STAFF))
                    .records(unassigned(ANNA))
                    .accepted();
        }

        @Test
        void R34_an_agent_is_told_all_reasons() {
            paidOrder(BY_REQUEST)
                    .when(unassign(BUYER))
                    .recordsNothing()
                    .refused(SEAT_NOT_ASSIGNED, UNASSIGN_NOT_PERMITTED);
        }
    }

    @Nested
    class WhileARequestIsOpen {
        private final LedgerEvent[] before = with(held(1, ANNA), unassignmentRequested(1));

        @Test
        void R34_an_agent_waits_for_its_decision() {
            paidOrder(before).when(unassign(BUYER)).recordsNothing().refused(UNASSIGN_REQUEST_OPEN);
        }

        @Test
        void R34_staff_accepts_it_by_doing_what_it_asks_for() {
            paidOrder(before)
                    .when(unassign(STAFF))
                    .records(new UnassignmentRequestClosed(ORDER, 1, List.of(1), REQUEST, JUNE), unassigned(ANNA))
                    .recordsElsewhere(new RequestAccepted(REQUEST, STAFF.name(), null, JUNE), gaveUp(ANNA, 1, JUNE))
                    .accepted();
        }
    }

    @Nested
    class ASeatThatIsNotAssigned {
        static Stream<Arguments> states() {
            return Stream.of(
                    Arguments.of("available", new LedgerEvent[] {}),
                    Arguments.of("waiting for approval", waiting(1, CLEO)),
                    Arguments.of("awaiting", invited(1, CLEO, JULY)),
                    Arguments.of("expired", new LedgerEvent[] {expired(1)}),
                    Arguments.of("in a return", with(held(1, CLEO), returnPending(1, SeatState.ASSIGNED))));
        }

        @ParameterizedTest(name = "{0}")
        @MethodSource("states")
        void R34_is_not_unassigned(String state, LedgerEvent[] before) {
            paidOrder(before).when(unassign(BUYER)).recordsNothing().refused(SEAT_NOT_ASSIGNED);
        }

        @Test
        void is_missing_for_others() {
            paidOrder(held(1, ANNA)).when(unassign(STRANGER)).recordsNothing().missing("SEAT_NOT_FOUND");
        }
    }
}
