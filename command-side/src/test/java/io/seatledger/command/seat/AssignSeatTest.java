package io.seatledger.command.seat;

import static io.seatledger.command.seat.Assigning.TODAY;
import static io.seatledger.command.seat.Assigning.assign;
import static io.seatledger.command.seat.Assigning.into;
import static io.seatledger.command.seat.Assigning.isInState;
import static io.seatledger.command.seat.SeatFacts.ANNA;
import static io.seatledger.command.seat.SeatFacts.BUYER;
import static io.seatledger.command.seat.SeatFacts.CLEO;
import static io.seatledger.command.seat.SeatFacts.GROUP;
import static io.seatledger.command.seat.SeatFacts.ORDER;
import static io.seatledger.command.seat.SeatFacts.OTHER_GROUP;
import static io.seatledger.command.seat.SeatFacts.SEAT;
import static io.seatledger.command.seat.SeatFacts.STAFF;
import static io.seatledger.command.seat.SeatFacts.assigned;
import static io.seatledger.command.seat.SeatFacts.expired;
import static io.seatledger.command.seat.SeatFacts.held;
import static io.seatledger.command.seat.SeatFacts.invited;
import static io.seatledger.command.seat.SeatFacts.paid;
import static io.seatledger.command.seat.SeatFacts.paidOrder;
import static io.seatledger.command.seat.SeatFacts.placed;
import static io.seatledger.command.seat.SeatFacts.pool;
import static io.seatledger.command.seat.SeatFacts.resolved;
import static io.seatledger.command.seat.SeatFacts.returnPending;
import static io.seatledger.command.seat.SeatFacts.took;
import static io.seatledger.command.seat.SeatFacts.waiting;
import static io.seatledger.command.seat.SeatFacts.world;
import static io.seatledger.domain.Facts.AGENT;
import static io.seatledger.domain.Facts.COURSE;
import static io.seatledger.domain.Facts.JULY;
import static io.seatledger.domain.Facts.JUNE;
import static io.seatledger.domain.Facts.LONG_AGO;
import static io.seatledger.domain.Facts.PRODUCT;
import static io.seatledger.domain.Facts.granted;
import static io.seatledger.domain.Facts.group;
import static io.seatledger.domain.Facts.policy;
import static io.seatledger.events.value.RefusalCode.GROUP_NOT_PERMITTED;
import static io.seatledger.events.value.RefusalCode.GROUP_UNKNOWN;
import static io.seatledger.events.value.RefusalCode.IDENTITY_NOT_SEPARATED;
import static io.seatledger.events.value.RefusalCode.LEARNER_ALREADY_HOLDS_SEAT;
import static io.seatledger.events.value.RefusalCode.SEAT_NOT_AVAILABLE;
import static io.seatledger.events.value.RefusalCode.SEAT_NOT_RELEASED;
import static io.seatledger.events.value.RefusalCode.START_DATE_PAST;
import static org.assertj.core.api.Assertions.assertThat;

import io.seatledger.domain.Policies;
import io.seatledger.events.LedgerEvent;
import io.seatledger.events.agent.AgentLinkedToLearner;
import io.seatledger.events.order.OrderCancelled;
import io.seatledger.events.seat.SeatAssigned;
import io.seatledger.events.seat.SeatOwnerGroupChanged;
import io.seatledger.events.value.IdentitySeparation;
import io.seatledger.events.value.OrderLine;
import io.seatledger.events.value.Patch;
import io.seatledger.events.value.Redemption;
import io.seatledger.events.value.SeatRelease;
import io.seatledger.events.value.SeatState;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

class AssignSeatTest {
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

    @Test
    void R20_the_values_of_the_seats_add_up_to_the_line_total() {
        OrderLine line = new OrderLine(1, PRODUCT, COURSE, 3, 34, 101, Redemption.MANUAL, null);

        assertThat(Stream.of(1, 2, 3).map(line::valueMinorOf)).containsExactly(33L, 34L, 34L);
    }
}
