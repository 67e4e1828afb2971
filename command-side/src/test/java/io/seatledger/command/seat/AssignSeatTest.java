package io.seatledger.command.seat;

import static io.seatledger.command.Facts.AGENT;
import static io.seatledger.command.Facts.COURSE;
import static io.seatledger.command.Facts.JULY;
import static io.seatledger.command.Facts.JUNE;
import static io.seatledger.command.Facts.LEARNER;
import static io.seatledger.command.Facts.LONG_AGO;
import static io.seatledger.command.Facts.PRODUCT;
import static io.seatledger.command.Facts.granted;
import static io.seatledger.command.Facts.group;
import static io.seatledger.command.Facts.policy;
import static io.seatledger.command.seat.SeatFacts.ANNA;
import static io.seatledger.command.seat.SeatFacts.BUYER;
import static io.seatledger.command.seat.SeatFacts.CLEO;
import static io.seatledger.command.seat.SeatFacts.GROUP;
import static io.seatledger.command.seat.SeatFacts.ORDER;
import static io.seatledger.command.seat.SeatFacts.OTHER_GROUP;
import static io.seatledger.command.seat.SeatFacts.REQUEST;
import static io.seatledger.command.seat.SeatFacts.SEAT;
import static io.seatledger.command.seat.SeatFacts.STAFF;
import static io.seatledger.command.seat.SeatFacts.STRANGER;
import static io.seatledger.command.seat.SeatFacts.approvalRequested;
import static io.seatledger.command.seat.SeatFacts.assigned;
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
import static io.seatledger.command.seat.SeatFacts.resolved;
import static io.seatledger.command.seat.SeatFacts.returnPending;
import static io.seatledger.command.seat.SeatFacts.seat;
import static io.seatledger.command.seat.SeatFacts.took;
import static io.seatledger.command.seat.SeatFacts.waiting;
import static io.seatledger.command.seat.SeatFacts.world;
import static io.seatledger.events.value.RefusalCode.ENROLLMENT_IN_PROGRESS;
import static io.seatledger.events.value.RefusalCode.GROUP_NOT_PERMITTED;
import static io.seatledger.events.value.RefusalCode.GROUP_UNKNOWN;
import static io.seatledger.events.value.RefusalCode.IDENTITY_NOT_SEPARATED;
import static io.seatledger.events.value.RefusalCode.LEARNER_ALREADY_HOLDS_SEAT;
import static io.seatledger.events.value.RefusalCode.SEAT_NOT_AVAILABLE;
import static io.seatledger.events.value.RefusalCode.SEAT_NOT_RELEASED;
import static io.seatledger.events.value.RefusalCode.START_DATE_PAST;
import static org.assertj.core.api.Assertions.assertThat;

import io.seatledger.command.CommandFixture;
import io.seatledger.command.FixtureLedger;
import io.seatledger.command.Policies;
import io.seatledger.command.domain.Actor;
import io.seatledger.command.domain.Patch;
import io.seatledger.command.person.ResolvedLearner;
import io.seatledger.command.seat.assign.AssignSeat;
import io.seatledger.command.seat.assign.OnExistingEnrollment;
import io.seatledger.events.LedgerEvent;
import io.seatledger.events.agent.AgentLinkedToLearner;
import io.seatledger.events.agent.LiveSeatsReduced;
import io.seatledger.events.group.AgentGrantedOnGroup;
import io.seatledger.events.order.OrderCancelled;
import io.seatledger.events.request.RequestReceived;
import io.seatledger.events.seat.RedemptionLinkExpired;
import io.seatledger.events.seat.SeatAssigned;
import io.seatledger.events.seat.SeatExpired;
import io.seatledger.events.seat.SeatOwnerGroupChanged;
import io.seatledger.events.value.EnrollmentPhase;
import io.seatledger.events.value.IdentitySeparation;
import io.seatledger.events.value.LearnerRef;
import io.seatledger.events.value.OrderLine;
import io.seatledger.events.value.Redemption;
import io.seatledger.events.value.RefusalCode;
import io.seatledger.events.value.RequestKind;
import io.seatledger.events.value.SeatId;
import io.seatledger.events.value.SeatRelease;
import io.seatledger.events.value.SeatState;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

class AssignSeatTest {
    private static final LocalDate TODAY = LocalDate.parse("2026-06-01");

    private static AssignSeat assign(LearnerRef learner) {
        return assign(SEAT, BUYER, resolved(learner));
    }

    private static AssignSeat assign(SeatId seat, Actor actor, ResolvedLearner learner) {
        return assign(seat, actor, learner, Patch.leave(), null);
    }

    private static AssignSeat assign(
            SeatId seat, Actor actor, ResolvedLearner learner, Patch<String> group, LocalDate startsOn) {
        return new AssignSeat(seat, actor, learner, group, startsOn, OnExistingEnrollment.APPROVE, REQUEST, JUNE);
    }

    private static AssignSeat startingOver(LearnerRef learner) {
        return new AssignSeat(
                SEAT,
                BUYER,
                resolved(learner),
                Patch.leave(),
                null,
                OnExistingEnrollment.DELETE_FINISHED,
                REQUEST,
                JUNE);
    }

    private static AssignSeat into(Actor actor, Patch<String> group) {
        return assign(SEAT, actor, resolved(ANNA), group, null);
    }

    private static void isInState(Object result, SeatState state) {
        assertThat(((SeatDone) result).seat().state()).isEqualTo(state);
    }

    @Nested
    class AnAvailableSeat {
        @Test
        void R30_goes_to_a_learner_known_by_the_LMSs_id() {
            paidOrder()
                    .when(assign(ANNA))
                    .records(assigned(1, ANNA, JUNE))
                    .recordsElsewhere(took(ANNA, 1, JUNE))
                    .accepted(done -> isInState(done, SeatState.ASSIGNED));
        }

        @Test
        void R30_goes_to_a_learner_known_by_e_mail_address_only() {
            paidOrder()
                    .when(assign(CLEO))
                    .records(assigned(1, CLEO, JUNE))
                    .recordsElsewhere(took(CLEO, 1, JUNE))
                    .accepted();
        }

        @Test
        void R30_may_start_today() {
            paidOrder()
                    .when(assign(SEAT, STAFF, resolved(ANNA), Patch.leave(), TODAY))
                    .records(new SeatAssigned(ORDER, 1, List.of(1), ANNA, TODAY, Redemption.MANUAL, false, JUNE))
                    .accepted();
        }

        @Test
        void R30_does_not_start_before_today() {
            paidOrder()
                    .when(assign(SEAT, STAFF, resolved(ANNA), Patch.leave(), TODAY.minusDays(1)))
                    .recordsNothing()
                    .refused(START_DATE_PAST);
        }

        @Test
        void all_reasons_are_given_together_in_their_order() {
            paidOrder(held(1, CLEO))
                    .given(held(2, ANNA))
                    .given(policy(Policies.separation(IdentitySeparation.FORBID)))
                    .given(new AgentLinkedToLearner(AGENT, "anna", LONG_AGO))
                    .when(assign(SEAT, BUYER, resolved(ANNA), Patch.set("nowhere"), TODAY.minusDays(1)))
                    .recordsNothing()
                    .refused(
                            GROUP_UNKNOWN,
                            IDENTITY_NOT_SEPARATED,
                            SEAT_NOT_AVAILABLE,
                            START_DATE_PAST,
                            LEARNER_ALREADY_HOLDS_SEAT);
        }
    }

    @Nested
    class ASeatThatIsNotAvailable {
        static Stream<Arguments> states() {
            return Stream.of(
                    Arguments.of("assigned", held(1, CLEO)),
                    Arguments.of("waiting for approval", waiting(1, CLEO)),
                    Arguments.of("awaiting", invited(1, CLEO, JULY)),
                    Arguments.of("expired", new LedgerEvent[] {expired(1)}),
                    Arguments.of("in a return", new LedgerEvent[] {returnPending(1, SeatState.AVAILABLE)}));
        }

        @ParameterizedTest(name = "{0}")
        @MethodSource("states")
        void R30_is_not_assigned(String state, LedgerEvent[] before) {
            paidOrder(before).when(assign(ANNA)).recordsNothing().refused(SEAT_NOT_AVAILABLE);
        }

        @Test
        void R30_is_not_assigned_before_its_release() {
            pool().given(world())
                    .given(placed())
                    .when(assign(ANNA))
                    .recordsNothing()
                    .refused(SEAT_NOT_RELEASED);
        }

        @Test
        void R30_is_not_assigned_once_its_order_is_cancelled() {
            pool().given(world())
                    .given(placed(), new OrderCancelled(ORDER, "mistake", LONG_AGO))
                    .when(assign(ANNA))
                    .recordsNothing()
                    .refused(SEAT_NOT_AVAILABLE);
        }
    }

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

    @Nested
    class WithAnOwnerGroup {
        private final SeatOwnerGroupChanged changed =
                new SeatOwnerGroupChanged(ORDER, 1, List.of(1), null, GROUP, SeatState.AVAILABLE, JUNE);

        @Test
        void R37_it_goes_there_when_the_agent_is_granted() {
            paidOrder(group(GROUP, null), granted(GROUP))
                    .when(into(BUYER, Patch.set(GROUP)))
                    .records(changed, assigned(1, ANNA, JUNE))
                    .accepted(done ->
                            assertThat(((SeatDone) done).seat().groupId()).isEqualTo(GROUP));
        }

        @Test
        void R37_a_grant_on_a_group_above_suffices() {
            paidOrder(group("all", null), group(GROUP, "all"), granted("all"))
                    .when(into(BUYER, Patch.set(GROUP)))
                    .records(changed, assigned(1, ANNA, JUNE))
                    .accepted();
        }

        @Test
        void R37_the_agent_needs_a_grant_on_it() {
            paidOrder(group(GROUP, null))
                    .when(into(BUYER, Patch.set(GROUP)))
                    .recordsNothing()
                    .refused(GROUP_NOT_PERMITTED);
        }

        @Test
        void R37_the_agent_needs_a_grant_on_the_group_it_leaves() {
            pool().given(world())
                    .given(placed(SeatRelease.PAID, OTHER_GROUP, null))
                    .given(paid())
                    .given(group(GROUP, null), group(OTHER_GROUP, null), granted(GROUP))
                    .when(into(BUYER, Patch.set(GROUP)))
                    .recordsNothing()
                    .refused(GROUP_NOT_PERMITTED);
        }

        @Test
        void R37_staff_needs_no_grant() {
            paidOrder(group(GROUP, null))
                    .when(into(STAFF, Patch.set(GROUP)))
                    .records(changed, assigned(1, ANNA, JUNE))
                    .accepted();
        }

        @Test
        void R37_no_group_is_a_group_to_go_to() {
            pool().given(world())
                    .given(placed(SeatRelease.PAID, GROUP, null))
                    .given(paid())
                    .given(group(GROUP, null), granted(GROUP))
                    .when(into(BUYER, Patch.clear()))
                    .records(
                            new SeatOwnerGroupChanged(ORDER, 1, List.of(1), GROUP, null, SeatState.AVAILABLE, JUNE),
                            assigned(1, ANNA, JUNE))
                    .accepted();
        }

        @Test
        void R37_the_group_it_is_in_is_no_change() {
            paidOrder()
                    .when(into(BUYER, Patch.clear()))
                    .records(assigned(1, ANNA, JUNE))
                    .accepted();
        }

        @Test
        void R37_an_unknown_group_is_refused() {
            paidOrder().when(into(STAFF, Patch.set(GROUP))).recordsNothing().refused(GROUP_UNKNOWN);
        }
    }

    @Nested
    class WhatTimeHasBroughtAbout {
        private final LedgerEvent linkExpired = new RedemptionLinkExpired(ORDER, 1, List.of(1), List.of(CLEO), JUNE);

        @Test
        void a_link_that_outlived_its_time_is_recorded_and_the_seat_goes_to_another() {
            paidOrder(invited(1, CLEO, JUNE))
                    .when(assign(ANNA))
                    .records(linkExpired, assigned(1, ANNA, JUNE))
                    .recordsElsewhere(gaveUp(CLEO, 1, JUNE), took(ANNA, 1, JUNE))
                    .accepted();
        }

        @Test
        void a_link_in_its_time_holds() {
            paidOrder(invited(1, CLEO, JUNE.plusNanos(1_000)))
                    .when(assign(ANNA))
                    .refused(SEAT_NOT_AVAILABLE);
        }

        @Test
        void a_link_without_end_holds() {
            paidOrder(invited(1, CLEO, null)).when(assign(ANNA)).refused(SEAT_NOT_AVAILABLE);
        }

        private CommandFixture<SeatPool> redeemableUntil(LocalDate last) {
            return pool().given(world())
                    .given(placed(SeatRelease.PAID, null, last))
                    .given(paid());
        }

        @Test
        void the_redeem_by_day_is_included() {
            redeemableUntil(TODAY)
                    .when(assign(ANNA))
                    .records(assigned(1, ANNA, JUNE))
                    .accepted();
        }

        @Test
        void a_seat_whose_redeem_by_day_has_passed_is_not_assigned() {
            redeemableUntil(TODAY.minusDays(1))
                    .when(assign(ANNA))
                    .recordsNothing()
                    .refused(SEAT_NOT_AVAILABLE);
        }

        @Test
        void an_invitation_whose_redeem_by_day_has_passed_ends_with_its_seat() {
            SeatCase overdue = caseOf(redeemBy(TODAY.minusDays(1)), invited(1, CLEO, null));

            assertThat(overdue.overdue(JUNE))
                    .containsExactly(
                            linkExpired,
                            gaveUp(CLEO, 1, JUNE),
                            new SeatExpired(ORDER, 1, List.of(1), JUNE),
                            new LiveSeatsReduced(AGENT, ORDER, 1, PRODUCT, 1, JUNE));
            assertThat(overdue.asOf(JUNE).state()).isEqualTo(SeatState.EXPIRED);
        }

        @Test
        void an_assigned_seat_does_not_expire() {
            assertThat(caseOf(redeemBy(TODAY.minusDays(1)), held(1, ANNA)).overdue(JUNE))
                    .isEmpty();
        }

        private LedgerEvent[] redeemBy(LocalDate last) {
            return SeatFacts.with(new LedgerEvent[] {placed(SeatRelease.PAID, null, last)}, paid());
        }

        private SeatCase caseOf(LedgerEvent[] order, LedgerEvent... more) {
            FixtureLedger ledger = new FixtureLedger().given(order).given(more);
            return SeatCases.find(SEAT, STAFF, ledger).orElseThrow();
        }
    }

    @Nested
    class ASeatThatIsNotTheActorsToTouch {
        private static final String MISSING = "SEAT_NOT_FOUND";

        @Test
        void is_missing_for_an_agent_who_did_not_buy_it() {
            paidOrder()
                    .when(assign(SEAT, STRANGER, resolved(ANNA)))
                    .recordsNothing()
                    .missing(MISSING);
        }

        @Test
        void is_missing_for_a_key_of_another_store() {
            Actor elsewhere = new Actor("key:other", true, null, Set.of("other"));
            paidOrder().when(assign(SEAT, elsewhere, resolved(ANNA))).missing(MISSING);
        }

        @Test
        void is_missing_for_one_who_is_neither_agent_nor_staff() {
            Actor learner = new Actor("learner:anna", false, null, null);
            paidOrder().when(assign(SEAT, learner, resolved(ANNA))).missing(MISSING);
        }

        @Test
        void is_missing_when_the_line_has_fewer_seats() {
            paidOrder()
                    .when(assign(seat(6), STAFF, resolved(ANNA)))
                    .recordsNothing()
                    .missing(MISSING);
        }

        @Test
        void is_missing_when_the_order_has_fewer_lines() {
            SeatId other = new SeatId(ORDER, 2, 1);
            paidOrder().when(assign(other, STAFF, resolved(ANNA))).missing(MISSING);
        }

        @Test
        void is_missing_when_nobody_placed_the_order() {
            pool().when(assign(ANNA)).recordsNothing().missing(MISSING);
        }

        @Test
        void is_found_by_an_agent_granted_on_its_group() {
            Actor colleague = new Actor("agent:colleague", false, "colleague", null);
            pool().given(world())
                    .given(placed(SeatRelease.PAID, GROUP, null))
                    .given(paid())
                    .given(group(GROUP, null), new AgentGrantedOnGroup(GROUP, "colleague", LONG_AGO))
                    .when(assign(SEAT, colleague, resolved(ANNA)))
                    .records(assigned(1, ANNA, JUNE))
                    .accepted();
        }
    }

    @Test
    void R20_the_values_of_the_seats_add_up_to_the_line_total() {
        OrderLine line = new OrderLine(1, PRODUCT, COURSE, 3, 34, 101, Redemption.MANUAL, null);

        assertThat(Stream.of(1, 2, 3).map(line::valueMinorOf)).containsExactly(33L, 34L, 34L);
    }
}
