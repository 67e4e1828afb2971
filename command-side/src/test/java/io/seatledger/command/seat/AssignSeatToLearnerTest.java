package io.seatledger.command.seat;

import static io.seatledger.command.seat.Assigning.assign;
import static io.seatledger.command.seat.Assigning.isInState;
import static io.seatledger.command.seat.Assigning.startingOver;
import static io.seatledger.command.seat.SeatFacts.ANNA;
import static io.seatledger.command.seat.SeatFacts.BUYER;
import static io.seatledger.command.seat.SeatFacts.CLEO;
import static io.seatledger.command.seat.SeatFacts.ORDER;
import static io.seatledger.command.seat.SeatFacts.REQUEST;
import static io.seatledger.command.seat.SeatFacts.SEAT;
import static io.seatledger.command.seat.SeatFacts.STAFF;
import static io.seatledger.command.seat.SeatFacts.approvalRequested;
import static io.seatledger.command.seat.SeatFacts.assigned;
import static io.seatledger.command.seat.SeatFacts.enrolled;
import static io.seatledger.command.seat.SeatFacts.held;
import static io.seatledger.command.seat.SeatFacts.invited;
import static io.seatledger.command.seat.SeatFacts.paidOrder;
import static io.seatledger.command.seat.SeatFacts.reported;
import static io.seatledger.command.seat.SeatFacts.resolved;
import static io.seatledger.command.seat.SeatFacts.took;
import static io.seatledger.domain.Facts.AGENT;
import static io.seatledger.domain.Facts.JULY;
import static io.seatledger.domain.Facts.JUNE;
import static io.seatledger.domain.Facts.LEARNER;
import static io.seatledger.domain.Facts.LONG_AGO;
import static io.seatledger.domain.Facts.policy;
import static io.seatledger.events.value.RefusalCode.ENROLLMENT_IN_PROGRESS;
import static io.seatledger.events.value.RefusalCode.IDENTITY_NOT_SEPARATED;
import static io.seatledger.events.value.RefusalCode.LEARNER_ALREADY_HOLDS_SEAT;
import static org.assertj.core.api.Assertions.assertThat;

import io.seatledger.command.CommandFixture;
import io.seatledger.command.person.ResolvedLearner;
import io.seatledger.domain.Policies;
import io.seatledger.events.agent.AgentLinkedToLearner;
import io.seatledger.events.request.RequestReceived;
import io.seatledger.events.seat.SeatAssigned;
import io.seatledger.events.value.EnrollmentPhase;
import io.seatledger.events.value.IdentitySeparation;
import io.seatledger.events.value.LearnerRef;
import io.seatledger.events.value.Redemption;
import io.seatledger.events.value.RefusalCode;
import io.seatledger.events.value.RequestKind;
import io.seatledger.events.value.SeatState;
import java.util.List;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;

/** Whom a seat can be given to. */
class AssignSeatToLearnerTest {
    @Nested
    class ALearnerWhoIsInTheCourseAlready {
        @Test
        void R31_by_another_seat_is_refused_and_told_which() {
            paidOrder(held(2, ANNA)).when(assign(ANNA)).recordsNothing().refused(LEARNER_ALREADY_HOLDS_SEAT);
        }

        @Test
        void R31_under_another_key_is_the_same_person() {
            paidOrder(held(2, CLEO))
                    .when(assign(
                            SEAT,
                            BUYER,
                            new ResolvedLearner(new LearnerRef("cleo", "person-cleo"), List.of("cleo", "person-cleo"))))
                    .recordsNothing()
                    .refused(LEARNER_ALREADY_HOLDS_SEAT);
        }

        @Test
        void R31_by_an_invitation_is_refused() {
            paidOrder(invited(2, CLEO, JULY)).when(assign(CLEO)).refused(LEARNER_ALREADY_HOLDS_SEAT);
        }

        @Test
        void R31_by_an_enrollment_from_elsewhere_waits_for_approval() {
            paidOrder(reported(ANNA, EnrollmentPhase.IN_PROGRESS))
                    .when(assign(ANNA))
                    .records(approvalRequested(1, ANNA, JUNE))
                    .recordsElsewhere(
                            new RequestReceived(
                                    REQUEST,
                                    RequestKind.APPROVAL,
                                    "campus",
                                    AGENT,
                                    ORDER,
                                    SEAT.toString(),
                                    BUYER.name(),
                                    null,
                                    null,
                                    JUNE),
                            took(ANNA, 1, JUNE))
                    .accepted(done -> {
                        isInState(done, SeatState.APPROVAL_PENDING);
                        assertThat(((SeatDone) done).requestId()).isEqualTo(REQUEST);
                    });
        }

        @Test
        void R31_by_a_seat_is_not_one_from_elsewhere_although_the_LMS_reports_it() {
            paidOrder(enrolled(2, ANNA))
                    .given(reported(ANNA, EnrollmentPhase.IN_PROGRESS))
                    .when(startingOver(ANNA))
                    .recordsNothing()
                    .refused(LEARNER_ALREADY_HOLDS_SEAT);
        }

        @Test
        void R32_starts_over_once_that_is_finished() {
            paidOrder(reported(ANNA, EnrollmentPhase.FINISHED))
                    .when(startingOver(ANNA))
                    .records(new SeatAssigned(ORDER, 1, List.of(1), ANNA, null, Redemption.MANUAL, true, JUNE))
                    .recordsElsewhere(took(ANNA, 1, JUNE))
                    .accepted();
        }

        @Test
        void R32_does_not_start_over_while_it_is_active() {
            paidOrder(reported(ANNA, EnrollmentPhase.IN_PROGRESS))
                    .when(startingOver(ANNA))
                    .recordsNothing()
                    .refused(ENROLLMENT_IN_PROGRESS);
        }

        @Test
        void R32_has_nothing_to_start_over_without_an_enrollment() {
            paidOrder()
                    .when(startingOver(ANNA))
                    .records(assigned(1, ANNA, JUNE))
                    .accepted();
        }
    }

    @Nested
    class TheAgentsOwnLearnerIdentity {
        private final LearnerRef own = new LearnerRef(LEARNER, null);

        private CommandFixture<SeatPool> where(IdentitySeparation separation) {
            return paidOrder(new AgentLinkedToLearner(AGENT, LEARNER, LONG_AGO))
                    .given(policy(Policies.separation(separation)));
        }

        private static void warns(Object result, RefusalCode... codes) {
            assertThat(((SeatDone) result).warnings())
                    .extracting(reason -> reason.code())
                    .containsExactly(codes);
        }

        @Test
        void R13_is_refused_where_the_store_forbids_it() {
            where(IdentitySeparation.FORBID).when(assign(own)).recordsNothing().refused(IDENTITY_NOT_SEPARATED);
        }

        @Test
        void R13_is_refused_for_staff_too() {
            where(IdentitySeparation.FORBID)
                    .when(assign(SEAT, STAFF, resolved(own)))
                    .refused(IDENTITY_NOT_SEPARATED);
        }

        @Test
        void R13_passes_with_a_warning_by_default() {
            where(IdentitySeparation.WARN).when(assign(own)).accepted(done -> warns(done, IDENTITY_NOT_SEPARATED));
        }

        @Test
        void R13_passes_where_separation_is_off() {
            where(IdentitySeparation.OFF).when(assign(own)).accepted(done -> warns(done));
        }

        @Test
        void R13_does_not_concern_another_learner() {
            where(IdentitySeparation.FORBID).when(assign(ANNA)).accepted(done -> warns(done));
        }
    }
}
