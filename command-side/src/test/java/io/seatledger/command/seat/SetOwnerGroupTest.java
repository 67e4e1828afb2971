package io.seatledger.command.seat;

import static io.seatledger.command.seat.SeatFacts.ANNA;
import static io.seatledger.command.seat.SeatFacts.BUYER;
import static io.seatledger.command.seat.SeatFacts.CLEO;
import static io.seatledger.command.seat.SeatFacts.GROUP;
import static io.seatledger.command.seat.SeatFacts.ORDER;
import static io.seatledger.command.seat.SeatFacts.OTHER_GROUP;
import static io.seatledger.command.seat.SeatFacts.SEAT;
import static io.seatledger.command.seat.SeatFacts.STAFF;
import static io.seatledger.command.seat.SeatFacts.expired;
import static io.seatledger.command.seat.SeatFacts.gaveUp;
import static io.seatledger.command.seat.SeatFacts.held;
import static io.seatledger.command.seat.SeatFacts.invited;
import static io.seatledger.command.seat.SeatFacts.paidOrder;
import static io.seatledger.command.seat.SeatFacts.placed;
import static io.seatledger.command.seat.SeatFacts.pool;
import static io.seatledger.command.seat.SeatFacts.returnPending;
import static io.seatledger.command.seat.SeatFacts.waiting;
import static io.seatledger.command.seat.SeatFacts.world;
import static io.seatledger.domain.Facts.JULY;
import static io.seatledger.domain.Facts.JUNE;
import static io.seatledger.domain.Facts.granted;
import static io.seatledger.domain.Facts.group;
import static io.seatledger.events.value.RefusalCode.GROUP_NOT_PERMITTED;
import static io.seatledger.events.value.RefusalCode.GROUP_UNKNOWN;
import static io.seatledger.events.value.RefusalCode.SEAT_NOT_AVAILABLE;
import static org.assertj.core.api.Assertions.assertThat;

import io.seatledger.command.domain.Actor;
import io.seatledger.command.seat.group.SetOwnerGroup;
import io.seatledger.events.LedgerEvent;
import io.seatledger.events.seat.RedemptionLinkExpired;
import io.seatledger.events.seat.SeatOwnerGroupChanged;
import io.seatledger.events.value.SeatRelease;
import io.seatledger.events.value.SeatState;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

class SetOwnerGroupTest {
    private static SetOwnerGroup into(Actor actor, String groupId) {
        return new SetOwnerGroup(SEAT, actor, groupId, JUNE);
    }

    private static SeatOwnerGroupChanged changed(String from, String to, SeatState state) {
        return new SeatOwnerGroupChanged(ORDER, 1, List.of(1), from, to, state, JUNE);
    }

    @Nested
    class ASeatThatNobodyHas {
        @Test
        void R37_goes_from_one_group_to_another_by_an_agent_granted_on_both() {
            pool().given(world())
                    .given(placed(SeatRelease.PAID, OTHER_GROUP, null))
                    .given(group(OTHER_GROUP, null), group(GROUP, null), granted(OTHER_GROUP), granted(GROUP))
                    .when(into(BUYER, GROUP))
                    .records(changed(OTHER_GROUP, GROUP, SeatState.PENDING))
                    .recordsElsewhere()
                    .accepted(done ->
                            assertThat(((SeatDone) done).seat().groupId()).isEqualTo(GROUP));
        }

        @Test
        void R37_stays_where_an_agent_has_a_grant_on_one_only() {
            pool().given(world())
                    .given(placed(SeatRelease.PAID, OTHER_GROUP, null))
                    .given(group(OTHER_GROUP, null), group(GROUP, null), granted(OTHER_GROUP))
                    .when(into(BUYER, GROUP))
                    .recordsNothing()
                    .refused(GROUP_NOT_PERMITTED);
        }

        @Test
        void R37_goes_out_of_its_group_by_staff() {
            paidOrder(changed(null, GROUP, SeatState.AVAILABLE))
                    .when(into(STAFF, null))
                    .records(changed(GROUP, null, SeatState.AVAILABLE))
                    .accepted();
        }

        @Test
        void R37_goes_to_a_group_also_once_it_expired() {
            paidOrder(group(GROUP, null), expired(1))
                    .when(into(STAFF, GROUP))
                    .records(changed(null, GROUP, SeatState.EXPIRED))
                    .accepted();
        }

        @Test
        void R37_does_not_go_to_a_group_that_is_not_there() {
            paidOrder().when(into(STAFF, GROUP)).recordsNothing().refused(GROUP_UNKNOWN);
        }

        @Test
        void R37_that_is_in_the_group_already_is_left_alone() {
            paidOrder(held(1, ANNA)).when(into(BUYER, null)).recordsNothing().accepted();
        }

        @Test
        void R37_whose_invitation_outlived_its_time_is_nobodys() {
            paidOrder(invited(1, CLEO, JUNE))
                    .given(group(GROUP, null))
                    .when(into(STAFF, GROUP))
                    .records(
                            new RedemptionLinkExpired(ORDER, 1, List.of(1), List.of(CLEO), JUNE),
                            changed(null, GROUP, SeatState.AVAILABLE))
                    .recordsElsewhere(gaveUp(CLEO, 1, JUNE));
        }
    }

    @Nested
    class ASeatThatSomebodyHas {
        static Stream<Arguments> states() {
            return Stream.of(
                    Arguments.of("assigned", held(1, CLEO)),
                    Arguments.of("waiting for approval", waiting(1, CLEO)),
                    Arguments.of("awaiting", invited(1, CLEO, JULY)),
                    Arguments.of("in a return", new LedgerEvent[] {returnPending(1, SeatState.AVAILABLE)}));
        }

        @ParameterizedTest(name = "{0}")
        @MethodSource("states")
        void R37_stays_in_its_group(String state, LedgerEvent[] before) {
            paidOrder(before)
                    .given(group(GROUP, null))
                    .when(into(STAFF, GROUP))
                    .recordsNothing()
                    .refused(SEAT_NOT_AVAILABLE);
        }

        @Test
        void R37_all_reasons_are_given_together() {
            paidOrder(held(1, CLEO))
                    .given(group(GROUP, null))
                    .when(into(BUYER, GROUP))
                    .recordsNothing()
                    .refused(GROUP_NOT_PERMITTED, SEAT_NOT_AVAILABLE);
        }
    }
}
