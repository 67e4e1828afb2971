package io.seatledger.command.seat;

import static io.seatledger.command.seat.LinkFacts.CLEO_KNOWN;
import static io.seatledger.command.seat.LinkFacts.cancelled;
import static io.seatledger.command.seat.LinkFacts.cleo;
import static io.seatledger.command.seat.LinkFacts.linkExpired;
import static io.seatledger.command.seat.LinkFacts.redeem;
import static io.seatledger.command.seat.LinkFacts.redeemed;
import static io.seatledger.command.seat.LinkFacts.resent;
import static io.seatledger.command.seat.SeatFacts.ANNA;
import static io.seatledger.command.seat.SeatFacts.CLEO;
import static io.seatledger.command.seat.SeatFacts.ORDER;
import static io.seatledger.command.seat.SeatFacts.RETURN;
import static io.seatledger.command.seat.SeatFacts.SEAT;
import static io.seatledger.command.seat.SeatFacts.STAFF;
import static io.seatledger.command.seat.SeatFacts.STRANGER;
import static io.seatledger.command.seat.SeatFacts.gaveUp;
import static io.seatledger.command.seat.SeatFacts.held;
import static io.seatledger.command.seat.SeatFacts.invited;
import static io.seatledger.command.seat.SeatFacts.paidOrder;
import static io.seatledger.command.seat.SeatFacts.pool;
import static io.seatledger.command.seat.SeatFacts.returnPending;
import static io.seatledger.command.seat.SeatFacts.took;
import static io.seatledger.domain.Facts.AGENT;
import static io.seatledger.domain.Facts.COURSE;
import static io.seatledger.domain.Facts.JULY;
import static io.seatledger.domain.Facts.JUNE;
import static io.seatledger.domain.Facts.LONG_AGO;
import static io.seatledger.domain.Facts.policy;
import static io.seatledger.events.value.RefusalCode.ENROLLMENT_IN_PROGRESS;
import static io.seatledger.events.value.RefusalCode.IDENTITY_NOT_SEPARATED;
import static io.seatledger.events.value.RefusalCode.LEARNER_ALREADY_HOLDS_SEAT;
import static io.seatledger.events.value.RefusalCode.LINK_ALREADY_REDEEMED;
import static io.seatledger.events.value.RefusalCode.LINK_CANCELLED;
import static io.seatledger.events.value.RefusalCode.LINK_EXPIRED;
import static io.seatledger.events.value.RefusalCode.LINK_UNKNOWN;
import static io.seatledger.events.value.RefusalCode.WRONG_RECIPIENT;
import static org.assertj.core.api.Assertions.assertThat;

import io.seatledger.command.CommandFixture;
import io.seatledger.command.domain.Actor;
import io.seatledger.command.person.ResolvedLearner;
import io.seatledger.command.seat.redeem.RedeemSeat;
import io.seatledger.domain.Policies;
import io.seatledger.events.agent.AgentLinkedToLearner;
import io.seatledger.events.enrollment.EnrollmentReported;
import io.seatledger.events.seat.ReturnDenied;
import io.seatledger.events.seat.SeatUnassigned;
import io.seatledger.events.value.EnrollmentPhase;
import io.seatledger.events.value.EnrollmentResult;
import io.seatledger.events.value.IdentitySeparation;
import io.seatledger.events.value.LearnerRef;
import io.seatledger.events.value.SeatState;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;

class RedeemSeatTest {
    private static CommandFixture<SeatPool> invitedUntilJuly() {
        return paidOrder(invited(1, CLEO, JULY));
    }

    private static EnrollmentReported enrollment(EnrollmentPhase phase, EnrollmentResult result) {
        return new EnrollmentReported(COURSE, "cleo", 1, LONG_AGO, phase, result, null, null, LONG_AGO);
    }

    @Nested
    class TheInvitedPerson {
        @Test
        void R40_gets_the_seat_and_the_claim_moves_to_the_id_of_the_LMS() {
            invitedUntilJuly()
                    .when(redeem("a1", JUNE))
                    .records(redeemed(CLEO, CLEO_KNOWN, false, JUNE))
                    .recordsElsewhere(gaveUp(CLEO, 1, JUNE), took(CLEO_KNOWN, 1, JUNE))
                    .accepted(done -> {
                        SeatCase seat = ((SeatDone) done).seat();
                        assertThat(seat.state()).isEqualTo(SeatState.ASSIGNED);
                        assertThat(seat.seat().person()).isEqualTo(CLEO_KNOWN);
                    });
        }

        @Test
        void R40_gets_the_seat_under_the_id_that_was_invited() {
            paidOrder(invited(1, CLEO_KNOWN, JULY))
                    .when(redeem("a1", JUNE))
                    .records(redeemed(CLEO_KNOWN, CLEO_KNOWN, false, JUNE))
                    .recordsElsewhere()
                    .accepted();
        }

        @Test
        void needs_no_right_on_the_order() {
            invitedUntilJuly()
                    .when(redeem("a1", STRANGER, cleo(), JUNE))
                    .records(redeemed(CLEO, CLEO_KNOWN, false, JUNE))
                    .accepted();
        }

        @Test
        void R31_with_another_seat_of_the_course_is_refused() {
            invitedUntilJuly()
                    .given(held(2, CLEO_KNOWN))
                    .when(redeem("a1", JUNE))
                    .recordsNothing()
                    .refused(LEARNER_ALREADY_HOLDS_SEAT);
        }

        @Test
        void R32_with_an_active_enrollment_from_elsewhere_is_refused() {
            invitedUntilJuly()
                    .given(enrollment(EnrollmentPhase.IN_PROGRESS, null))
                    .when(redeem("a1", JUNE))
                    .recordsNothing()
                    .refused(ENROLLMENT_IN_PROGRESS);
        }

        @Test
        void R32_that_was_invited_under_its_own_id_is_refused_for_its_active_enrollment_too() {
            paidOrder(invited(1, CLEO_KNOWN, JULY))
                    .given(enrollment(EnrollmentPhase.IN_PROGRESS, null))
                    .when(redeem("a1", JUNE))
                    .recordsNothing()
                    .refused(ENROLLMENT_IN_PROGRESS);
        }

        @Test
        void R32_with_a_finished_enrollment_starts_over() {
            invitedUntilJuly()
                    .given(enrollment(EnrollmentPhase.FINISHED, EnrollmentResult.FAILING))
                    .when(redeem("a1", JUNE))
                    .records(redeemed(CLEO, CLEO_KNOWN, true, JUNE))
                    .accepted();
        }

        @Test
        void R13_that_is_the_agent_itself_is_warned_or_refused() {
            AgentLinkedToLearner linked = new AgentLinkedToLearner(AGENT, "cleo", LONG_AGO);
            invitedUntilJuly()
                    .given(linked)
                    .when(redeem("a1", JUNE))
                    .accepted(done -> assertThat(((SeatDone) done).warnings())
                            .extracting(reason -> reason.code())
                            .containsExactly(IDENTITY_NOT_SEPARATED));
            invitedUntilJuly()
                    .given(linked, policy(Policies.separation(IdentitySeparation.FORBID)))
                    .when(redeem("a1", JUNE))
                    .recordsNothing()
                    .refused(IDENTITY_NOT_SEPARATED);
        }

        @Test
        void is_told_everything_that_forbids_it_at_once() {
            invitedUntilJuly()
                    .given(held(2, new LearnerRef("cleo-too", null)))
                    .given(enrollment(EnrollmentPhase.IN_PROGRESS, null))
                    .when(redeem(
                            "a1",
                            STAFF,
                            new ResolvedLearner(CLEO_KNOWN, List.of("cleo", "person-cleo", "cleo-too")),
                            JUNE))
                    .recordsNothing()
                    .refused(LEARNER_ALREADY_HOLDS_SEAT, ENROLLMENT_IN_PROGRESS);
        }
    }

    @Nested
    class SomebodyElse {
        private static final RedeemSeat WRONG =
                new RedeemSeat(SEAT, STAFF, "a1", cleo(), List.of("person-other"), JUNE);

        @Test
        void R40_with_the_token_and_another_address_is_refused() {
            invitedUntilJuly().when(WRONG).recordsNothing().refused(WRONG_RECIPIENT);
        }

        @Test
        void R40_learns_nothing_of_a_link_that_ended() {
            invitedUntilJuly()
                    .given(cancelled(CLEO, JUNE))
                    .when(WRONG)
                    .recordsNothing()
                    .refused(WRONG_RECIPIENT);
            paidOrder(invited(1, CLEO, JUNE)).when(WRONG).recordsNothing().refused(WRONG_RECIPIENT);
        }

        @Test
        void R40_invited_later_does_not_get_in_with_the_token_of_whom_was_invited_before() {
            invitedUntilJuly()
                    .given(cancelled(CLEO, JUNE))
                    .given(LinkFacts.sent(new LearnerRef(null, "person-other"), JULY, JUNE))
                    .when(WRONG)
                    .refused(WRONG_RECIPIENT);
        }

        @Test
        void R40_is_anybody_where_the_invited_person_has_no_address() {
            paidOrder(invited(1, ANNA, JULY))
                    .when(redeem("a1", JUNE))
                    .recordsNothing()
                    .refused(WRONG_RECIPIENT);
        }
    }

    @Nested
    class ATokenThatOpensNothing {
        @Test
        void R42_because_it_was_used_says_so_also_when_the_seat_went_on() {
            LearnerRef holder = CLEO_KNOWN;
            invitedUntilJuly()
                    .given(redeemed(CLEO, holder, false, LONG_AGO))
                    .when(redeem("a1", JUNE))
                    .recordsNothing()
                    .refused(LINK_ALREADY_REDEEMED);
            invitedUntilJuly()
                    .given(redeemed(CLEO, holder, false, LONG_AGO))
                    .given(new SeatUnassigned(ORDER, 1, List.of(1), List.of(holder), "left", LONG_AGO))
                    .when(redeem("a1", JUNE))
                    .refused(LINK_ALREADY_REDEEMED);
        }

        @Test
        void R42_because_it_was_cancelled_says_so() {
            invitedUntilJuly()
                    .given(cancelled(CLEO, LONG_AGO))
                    .when(redeem("a1", JUNE))
                    .recordsNothing()
                    .refused(LINK_CANCELLED);
        }

        @Test
        void R42_because_a_newer_one_took_its_place_says_cancelled_and_the_newer_one_opens() {
            invitedUntilJuly()
                    .given(resent(JULY, 1, LONG_AGO))
                    .when(redeem("a1", JUNE))
                    .recordsNothing()
                    .refused(LINK_CANCELLED);
            invitedUntilJuly()
                    .given(resent(JULY, 1, LONG_AGO))
                    .when(redeem("b2", JUNE))
                    .accepted();
        }

        @Test
        void R50_because_its_seat_is_or_was_in_a_return_says_cancelled() {
            invitedUntilJuly()
                    .given(returnPending(1, SeatState.AWAITING))
                    .when(redeem("a1", JUNE))
                    .recordsNothing()
                    .refused(LINK_CANCELLED);
            invitedUntilJuly()
                    .given(returnPending(1, SeatState.AWAITING))
                    .given(new ReturnDenied(ORDER, 1, List.of(1), RETURN, SeatState.AWAITING, LONG_AGO))
                    .when(redeem("a1", JUNE))
                    .recordsNothing()
                    .refused(LINK_CANCELLED);
        }

        @Test
        void R42_because_its_time_is_over_says_so_recorded_or_not() {
            invitedUntilJuly().when(redeem("a1", JULY.minusNanos(1_000))).accepted();
            invitedUntilJuly().when(redeem("a1", JULY)).recordsNothing().refused(LINK_EXPIRED);
            invitedUntilJuly()
                    .given(linkExpired(CLEO, JULY))
                    .when(redeem("a1", JULY))
                    .recordsNothing()
                    .refused(LINK_EXPIRED);
        }

        @Test
        void R40_because_nobody_issued_it_is_unknown() {
            invitedUntilJuly().when(redeem("c3", JUNE)).recordsNothing().refused(LINK_UNKNOWN);
            invitedUntilJuly().when(redeem("a1a1", JUNE)).recordsNothing().refused(LINK_UNKNOWN);
            paidOrder().when(redeem("", JUNE)).recordsNothing().refused(LINK_UNKNOWN);
            pool().when(redeem("a1", JUNE)).recordsNothing().refused(LINK_UNKNOWN);
        }

        @Test
        void because_its_seat_is_of_another_store_than_the_callers_is_unknown() {
            Actor elsewhere = new Actor("key:backend", true, null, Set.of("other-store"));
            invitedUntilJuly()
                    .when(redeem("a1", elsewhere, cleo(), JUNE))
                    .recordsNothing()
                    .refused(LINK_UNKNOWN);
        }
    }
}
