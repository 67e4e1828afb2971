package io.seatledger.command.seat;

import static io.seatledger.command.seat.SeatFacts.ANNA;
import static io.seatledger.command.seat.SeatFacts.BEN;
import static io.seatledger.command.seat.SeatFacts.BUYER;
import static io.seatledger.command.seat.SeatFacts.CLEO;
import static io.seatledger.command.seat.SeatFacts.ORDER;
import static io.seatledger.command.seat.SeatFacts.REQUEST;
import static io.seatledger.command.seat.SeatFacts.SEAT;
import static io.seatledger.command.seat.SeatFacts.STAFF;
import static io.seatledger.command.seat.SeatFacts.enrolled;
import static io.seatledger.command.seat.SeatFacts.gaveUp;
import static io.seatledger.command.seat.SeatFacts.held;
import static io.seatledger.command.seat.SeatFacts.invited;
import static io.seatledger.command.seat.SeatFacts.paidOrder;
import static io.seatledger.command.seat.SeatFacts.reported;
import static io.seatledger.command.seat.SeatFacts.resolved;
import static io.seatledger.command.seat.SeatFacts.returnPending;
import static io.seatledger.command.seat.SeatFacts.took;
import static io.seatledger.command.seat.SeatFacts.unassigning;
import static io.seatledger.command.seat.SeatFacts.unassignmentRequested;
import static io.seatledger.command.seat.SeatFacts.waiting;
import static io.seatledger.command.seat.SeatFacts.with;
import static io.seatledger.domain.Facts.AGENT;
import static io.seatledger.domain.Facts.JULY;
import static io.seatledger.domain.Facts.JUNE;
import static io.seatledger.domain.Facts.LONG_AGO;
import static io.seatledger.domain.Facts.policy;
import static io.seatledger.events.value.RefusalCode.APPROVAL_REQUIRED;
import static io.seatledger.events.value.RefusalCode.IDENTITY_NOT_SEPARATED;
import static io.seatledger.events.value.RefusalCode.LEARNER_ALREADY_HOLDS_SEAT;
import static io.seatledger.events.value.RefusalCode.SEAT_NOT_ASSIGNED;
import static io.seatledger.events.value.RefusalCode.UNASSIGN_NOT_PERMITTED;
import static io.seatledger.events.value.RefusalCode.UNASSIGN_REQUEST_OPEN;
import static org.assertj.core.api.Assertions.assertThat;

import io.seatledger.command.domain.Actor;
import io.seatledger.command.seat.transfer.TransferSeat;
import io.seatledger.domain.Policies;
import io.seatledger.events.LedgerEvent;
import io.seatledger.events.agent.AgentLinkedToLearner;
import io.seatledger.events.request.RequestAccepted;
import io.seatledger.events.seat.SeatTransferred;
import io.seatledger.events.seat.UnassignmentRequestClosed;
import io.seatledger.events.value.AgentUnassign;
import io.seatledger.events.value.EnrollmentPhase;
import io.seatledger.events.value.EnrollmentStatus;
import io.seatledger.events.value.IdentitySeparation;
import io.seatledger.events.value.LearnerRef;
import io.seatledger.events.value.SeatState;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

class TransferSeatTest {
    private static TransferSeat transfer(Actor actor, LearnerRef learner) {
        return new TransferSeat(SEAT, actor, resolved(learner), "replaced", JUNE);
    }

    private static SeatTransferred transferred(LearnerRef from, LearnerRef to) {
        return new SeatTransferred(ORDER, 1, List.of(1), from, to, "replaced", JUNE);
    }

    @Nested
    class AnAssignedSeat {
        @Test
        void R33_goes_from_one_learner_to_the_other_in_one_act() {
            paidOrder(enrolled(1, ANNA))
                    .when(transfer(BUYER, BEN))
                    .records(transferred(ANNA, BEN))
                    .recordsElsewhere(gaveUp(ANNA, 1, JUNE), took(BEN, 1, JUNE))
                    .accepted(done -> {
                        SeatCase seat = ((SeatDone) done).seat();
                        assertThat(seat.state()).isEqualTo(SeatState.ASSIGNED);
                        assertThat(seat.seat().hold().learner()).isEqualTo(BEN);
                        assertThat(seat.seat().hold().enrollment()).isEqualTo(EnrollmentStatus.REQUESTED);
                    });
        }

        @Test
        void R33_does_not_go_to_the_learner_who_has_it() {
            paidOrder(held(1, ANNA))
                    .when(transfer(BUYER, ANNA))
                    .recordsNothing()
                    .refused(LEARNER_ALREADY_HOLDS_SEAT);
        }

        @Test
        void R31_does_not_go_to_a_learner_who_has_another() {
            paidOrder(with(held(1, ANNA), held(2, BEN)))
                    .when(transfer(BUYER, BEN))
                    .recordsNothing()
                    .refused(LEARNER_ALREADY_HOLDS_SEAT);
        }

        @Test
        void R31_does_not_wait_for_approval() {
            paidOrder(with(held(1, ANNA), reported(BEN, EnrollmentPhase.FINISHED)))
                    .when(transfer(STAFF, BEN))
                    .recordsNothing()
                    .refused(APPROVAL_REQUIRED);
        }

        @Test
        void R13_does_not_go_to_the_agents_own_learner_identity_where_that_is_forbidden() {
            paidOrder(held(1, ANNA))
                    .given(
                            policy(Policies.separation(IdentitySeparation.FORBID)),
                            new AgentLinkedToLearner(AGENT, "ben", LONG_AGO))
                    .when(transfer(BUYER, BEN))
                    .recordsNothing()
                    .refused(IDENTITY_NOT_SEPARATED);
        }

        @Test
        void R13_goes_there_with_a_warning_by_default() {
            paidOrder(held(1, ANNA))
                    .given(new AgentLinkedToLearner(AGENT, "ben", LONG_AGO))
                    .when(transfer(BUYER, BEN))
                    .accepted(done -> assertThat(((SeatDone) done).warnings())
                            .extracting(reason -> reason.code())
                            .containsExactly(IDENTITY_NOT_SEPARATED));
        }
    }

    @Nested
    class TheRightsOfUnassigning {
        private final LedgerEvent byRequest = policy(Policies.agentUnassign(AgentUnassign.REQUEST));

        @Test
        void R34_are_needed_by_agents() {
            paidOrder(with(held(1, ANNA), byRequest))
                    .when(transfer(BUYER, BEN))
                    .recordsNothing()
                    .refused(UNASSIGN_NOT_PERMITTED);
        }

        @Test
        void R34_are_staffs_anyway() {
            paidOrder(with(held(1, ANNA), byRequest))
                    .when(transfer(STAFF, BEN))
                    .records(transferred(ANNA, BEN))
                    .accepted();
        }

        @Test
        void R34_wait_for_an_open_request() {
            paidOrder(with(held(1, ANNA), unassignmentRequested(1)))
                    .when(transfer(BUYER, BEN))
                    .recordsNothing()
                    .refused(UNASSIGN_REQUEST_OPEN);
        }

        @Test
        void R34_accept_an_open_request_when_they_are_staffs() {
            paidOrder(with(held(1, ANNA), unassignmentRequested(1)))
                    .when(transfer(STAFF, BEN))
                    .records(new UnassignmentRequestClosed(ORDER, 1, List.of(1), REQUEST, JUNE), transferred(ANNA, BEN))
                    .recordsElsewhere(
                            new RequestAccepted(REQUEST, STAFF.name(), null, JUNE),
                            gaveUp(ANNA, 1, JUNE),
                            took(BEN, 1, JUNE));
        }

        @Test
        void all_reasons_are_given_together() {
            paidOrder(with(held(2, BEN), byRequest))
                    .given(
                            policy(Policies.agentUnassign(AgentUnassign.REQUEST)),
                            new AgentLinkedToLearner(AGENT, "ben", LONG_AGO))
                    .when(transfer(BUYER, BEN))
                    .recordsNothing()
                    .refused(SEAT_NOT_ASSIGNED, LEARNER_ALREADY_HOLDS_SEAT, UNASSIGN_NOT_PERMITTED);
        }
    }

    @Nested
    class ASeatThatIsNotAssigned {
        static Stream<Arguments> states() {
            return Stream.of(
                    Arguments.of("available", new LedgerEvent[] {}),
                    Arguments.of("about to leave its learner", unassigning(1, CLEO)),
                    Arguments.of("waiting for approval", waiting(1, CLEO)),
                    Arguments.of("awaiting", invited(1, CLEO, JULY)),
                    Arguments.of("in a return", with(held(1, CLEO), returnPending(1, SeatState.ASSIGNED))));
        }

        @ParameterizedTest(name = "{0}")
        @MethodSource("states")
        void R33_is_not_transferred(String state, LedgerEvent[] before) {
            paidOrder(before).when(transfer(STAFF, BEN)).recordsNothing().refused(SEAT_NOT_ASSIGNED);
        }
    }
}
