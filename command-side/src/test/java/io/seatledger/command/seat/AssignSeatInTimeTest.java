package io.seatledger.command.seat;

import static io.seatledger.command.seat.Assigning.TODAY;
import static io.seatledger.command.seat.Assigning.assign;
import static io.seatledger.command.seat.SeatFacts.ANNA;
import static io.seatledger.command.seat.SeatFacts.CLEO;
import static io.seatledger.command.seat.SeatFacts.GROUP;
import static io.seatledger.command.seat.SeatFacts.ORDER;
import static io.seatledger.command.seat.SeatFacts.SEAT;
import static io.seatledger.command.seat.SeatFacts.STAFF;
import static io.seatledger.command.seat.SeatFacts.STRANGER;
import static io.seatledger.command.seat.SeatFacts.assigned;
import static io.seatledger.command.seat.SeatFacts.gaveUp;
import static io.seatledger.command.seat.SeatFacts.held;
import static io.seatledger.command.seat.SeatFacts.invited;
import static io.seatledger.command.seat.SeatFacts.paid;
import static io.seatledger.command.seat.SeatFacts.paidOrder;
import static io.seatledger.command.seat.SeatFacts.placed;
import static io.seatledger.command.seat.SeatFacts.pool;
import static io.seatledger.command.seat.SeatFacts.resolved;
import static io.seatledger.command.seat.SeatFacts.seat;
import static io.seatledger.command.seat.SeatFacts.took;
import static io.seatledger.command.seat.SeatFacts.world;
import static io.seatledger.domain.Facts.AGENT;
import static io.seatledger.domain.Facts.JUNE;
import static io.seatledger.domain.Facts.LONG_AGO;
import static io.seatledger.domain.Facts.PRODUCT;
import static io.seatledger.domain.Facts.group;
import static io.seatledger.events.value.RefusalCode.SEAT_NOT_AVAILABLE;
import static org.assertj.core.api.Assertions.assertThat;

import io.seatledger.command.CommandFixture;
import io.seatledger.command.FixtureLedger;
import io.seatledger.command.domain.Actor;
import io.seatledger.events.LedgerEvent;
import io.seatledger.events.agent.LiveSeatsReduced;
import io.seatledger.events.group.AgentGrantedOnGroup;
import io.seatledger.events.seat.RedemptionLinkExpired;
import io.seatledger.events.seat.SeatExpired;
import io.seatledger.events.value.SeatId;
import io.seatledger.events.value.SeatRelease;
import io.seatledger.events.value.SeatState;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;

/** What was due when a seat is assigned, and whose seat it is. */
class AssignSeatInTimeTest {
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
}
