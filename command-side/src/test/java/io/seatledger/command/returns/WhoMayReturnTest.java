package io.seatledger.command.returns;

import static io.seatledger.command.returns.ReturnFacts.open;
import static io.seatledger.command.returns.ReturnFacts.opened;
import static io.seatledger.command.returns.ReturnFacts.paidOrder;
import static io.seatledger.command.returns.ReturnFacts.returns;
import static io.seatledger.command.returns.ReturnFacts.seats;
import static io.seatledger.command.returns.ReturnFacts.span;
import static io.seatledger.command.returns.ReturnFacts.unpaidOrder;
import static io.seatledger.command.seat.SeatFacts.BUYER;
import static io.seatledger.command.seat.SeatFacts.GROUP;
import static io.seatledger.command.seat.SeatFacts.ORDER;
import static io.seatledger.command.seat.SeatFacts.STAFF;
import static io.seatledger.command.seat.SeatFacts.STRANGER;
import static io.seatledger.command.seat.SeatFacts.released;
import static io.seatledger.domain.Facts.JUNE;
import static io.seatledger.domain.Facts.LONG_AGO;
import static io.seatledger.domain.Facts.granted;
import static io.seatledger.domain.Facts.group;
import static io.seatledger.events.value.RefusalCode.NOT_ENOUGH_SEATS;
import static io.seatledger.events.value.RefusalCode.RETURN_NOT_ALLOWED;
import static io.seatledger.events.value.RefusalCode.RETURN_WINDOW_CLOSED;
import static io.seatledger.events.value.SeatState.AVAILABLE;

import io.seatledger.command.domain.Actor;
import io.seatledger.command.returns.open.OpenReturn;
import io.seatledger.command.returns.open.Wanted;
import io.seatledger.events.LedgerEvent;
import io.seatledger.events.group.AgentGrantedOnGroup;
import io.seatledger.events.order.OrderMarkedPaid;
import io.seatledger.events.seat.SeatOwnerGroupChanged;
import java.time.Duration;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** R51 and whose seats they are: who may open a return. */
class WhoMayReturnTest {
    private static final Wanted WHOLE_ORDER = Wanted.of(null, null);

    @Nested
    class TheStoresPolicy {
        /** The order was complete at {@link io.seatledger.domain.Facts#LONG_AGO}. */
        private static OpenReturn after(Actor actor, Duration since) {
            return open(actor, seats(1), LONG_AGO.plus(since));
        }

        @Test
        void R51_lets_agents_return_until_just_before_the_window_has_lasted_its_days() {
            Duration last = Duration.ofDays(30).minus(Duration.ofNanos(1_000));
            paidOrder(returns(true, 30, null)).when(after(BUYER, last)).accepted();
        }

        @Test
        void R51_closes_the_window_when_it_has_lasted_its_days() {
            paidOrder(returns(true, 30, null))
                    .when(after(BUYER, Duration.ofDays(30)))
                    .recordsNothing()
                    .refused(RETURN_WINDOW_CLOSED);
        }

        @Test
        void R51_has_a_window_of_thirty_days_unless_it_says_otherwise() {
            paidOrder().when(after(BUYER, Duration.ofDays(30))).recordsNothing().refused(RETURN_WINDOW_CLOSED);
        }

        @Test
        void R51_has_no_window_of_zero_days() {
            paidOrder(returns(true, 0, null))
                    .when(after(BUYER, Duration.ofDays(3_000)))
                    .accepted();
        }

        @Test
        void R51_keeps_the_window_open_until_the_order_is_complete() {
            unpaidOrder(new OrderMarkedPaid(ORDER, "po-1", 500, "USD", LONG_AGO), released())
                    .when(after(BUYER, Duration.ofDays(3_000)))
                    .accepted();
        }

        @Test
        void R51_may_forbid_returns() {
            paidOrder(returns(false, 0, null))
                    .when(open(BUYER, seats(1)))
                    .recordsNothing()
                    .refused(RETURN_NOT_ALLOWED);
        }

        @Test
        void R51_does_not_bind_the_staff() {
            paidOrder(returns(false, 1, null)).when(open(STAFF, seats(1))).accepted();
        }
    }

    @Nested
    class Rights {
        private static final AgentGrantedOnGroup STRANGER_ON_GROUP =
                new AgentGrantedOnGroup(GROUP, "stranger", LONG_AGO);

        private static LedgerEvent[] ownedByGroup(Integer... numbers) {
            return new LedgerEvent[] {
                group(GROUP, null),
                STRANGER_ON_GROUP,
                new SeatOwnerGroupChanged(ORDER, 1, List.of(numbers), null, GROUP, AVAILABLE, LONG_AGO)
            };
        }

        static Stream<Actor> others() {
            return Stream.of(
                    STRANGER,
                    new Actor("learner:anna", false, null, null),
                    new Actor("key:other", true, null, Set.of("elsewhere")));
        }

        @ParameterizedTest
        @MethodSource("others")
        void a_foreign_seat_is_not_found(Actor other) {
            paidOrder().when(open(other, seats(1))).recordsNothing().missing("SEAT_NOT_FOUND");
        }

        @ParameterizedTest
        @MethodSource("others")
        void a_foreign_order_is_not_found(Actor other) {
            paidOrder().when(open(other, WHOLE_ORDER)).recordsNothing().missing("ORDER_NOT_FOUND");
        }

        @Test
        void the_buyer_returns_its_own_and_is_named_by_its_id_whatever_key_it_uses() {
            Actor key = new Actor("key:ada", false, BUYER.agentId(), null);
            paidOrder(returns(true, 0, null))
                    .when(open(key, seats(1)))
                    .records(opened(BUYER, JUNE, span(1, 1, AVAILABLE)))
                    .accepted();
        }

        @Test
        void an_agent_of_the_owner_group_returns_its_seats() {
            paidOrder(returns(true, 0, null))
                    .given(ownedByGroup(2, 3))
                    .when(open(STRANGER, seats(2)))
                    .accepted();
        }

        @Test
        void an_agent_of_the_owner_group_returns_no_other_seat_with_them() {
            paidOrder(returns(true, 0, null))
                    .given(ownedByGroup(2, 3))
                    .when(open(STRANGER, seats(1, 2)))
                    .recordsNothing()
                    .missing("SEAT_NOT_FOUND");
        }

        @Test
        void the_whole_order_of_an_agent_of_the_owner_group_is_what_that_group_owns() {
            paidOrder(returns(true, 0, null))
                    .given(ownedByGroup(2, 3))
                    .when(open(STRANGER, WHOLE_ORDER))
                    .records(opened(STRANGER, JUNE, span(2, 3, AVAILABLE)))
                    .accepted();
        }

        @Test
        void some_of_a_line_are_only_such_as_the_actor_may_touch() {
            paidOrder(returns(true, 0, null))
                    .given(ownedByGroup(2, 3))
                    .when(open(STRANGER, Wanted.of(1, 3L)))
                    .recordsNothing()
                    .refused(NOT_ENOUGH_SEATS);
        }

        @Test
        void an_agent_without_a_grant_on_the_group_finds_nothing() {
            paidOrder(group(GROUP, null), granted(GROUP))
                    .given(new SeatOwnerGroupChanged(ORDER, 1, List.of(1), null, GROUP, AVAILABLE, LONG_AGO))
                    .when(open(STRANGER, seats(1)))
                    .recordsNothing()
                    .missing("SEAT_NOT_FOUND");
        }
    }
}
