package io.seatledger.command.seat;

import static io.seatledger.command.seat.LinkFacts.linkExpired;
import static io.seatledger.command.seat.SeatFacts.ANNA;
import static io.seatledger.command.seat.SeatFacts.BEN;
import static io.seatledger.command.seat.SeatFacts.CLEO;
import static io.seatledger.command.seat.SeatFacts.ORDER;
import static io.seatledger.command.seat.SeatFacts.RETURN;
import static io.seatledger.command.seat.SeatFacts.gaveUp;
import static io.seatledger.command.seat.SeatFacts.held;
import static io.seatledger.command.seat.SeatFacts.invited;
import static io.seatledger.command.seat.SeatFacts.line;
import static io.seatledger.command.seat.SeatFacts.paid;
import static io.seatledger.command.seat.SeatFacts.paidOrder;
import static io.seatledger.command.seat.SeatFacts.placed;
import static io.seatledger.command.seat.SeatFacts.pool;
import static io.seatledger.command.seat.SeatFacts.released;
import static io.seatledger.command.seat.SeatFacts.returnPending;
import static io.seatledger.command.seat.SeatFacts.world;
import static io.seatledger.domain.Facts.AGENT;
import static io.seatledger.domain.Facts.JULY;
import static io.seatledger.domain.Facts.JUNE;
import static io.seatledger.domain.Facts.LONG_AGO;
import static io.seatledger.domain.Facts.PRODUCT;
import static org.assertj.core.api.Assertions.assertThat;

import io.seatledger.command.CommandFixture;
import io.seatledger.command.ledger.Deadline;
import io.seatledger.command.order.OrderState;
import io.seatledger.command.seat.expire.ExpireSeats;
import io.seatledger.command.seat.expire.SeatDeadlines;
import io.seatledger.command.seat.expire.WhenALinkOutlivesItsTimeThenItExpires;
import io.seatledger.command.seat.expire.WhenRedeemByPassesThenSeatsExpire;
import io.seatledger.events.LedgerEvent;
import io.seatledger.events.agent.LiveSeatsReduced;
import io.seatledger.events.order.OrderCancelled;
import io.seatledger.events.order.RedeemByChanged;
import io.seatledger.events.seat.RedemptionLinkExpired;
import io.seatledger.events.seat.RedemptionLinksSent;
import io.seatledger.events.seat.ReturnWithdrawn;
import io.seatledger.events.seat.SeatExpired;
import io.seatledger.events.value.LearnerRef;
import io.seatledger.events.value.Purpose;
import io.seatledger.events.value.SeatRelease;
import io.seatledger.events.value.SeatState;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;

class ExpireSeatsTest {
    private static final LocalDate LAST_DAY = LocalDate.parse("2026-06-30");
    private static final ExpireSeats IN_JULY = new ExpireSeats(ORDER, 1, 1, JULY);
    private static final String POOL = "seatpool:" + ORDER + ":1:1";

    private static CommandFixture<SeatPool> paidUntilTheLastDay() {
        return pool().given(world())
                .given(placed(SeatRelease.PAID, null, LAST_DAY))
                .given(paid());
    }

    private static LiveSeatsReduced reduced(int quantity) {
        return new LiveSeatsReduced(AGENT, ORDER, 1, PRODUCT, quantity, JULY);
    }

    @Nested
    class LinksThatOutlivedTheirTime {
        @Test
        void R42_expire_together_and_their_seats_are_available() {
            paidOrder(invited(1, CLEO, JULY))
                    .given(invited(2, ANNA, JULY))
                    .given(invited(3, BEN, JULY.plusNanos(1_000)))
                    .when(IN_JULY)
                    .records(new RedemptionLinkExpired(ORDER, 1, List.of(1, 2), List.of(CLEO, ANNA), JULY))
                    .recordsElsewhere(gaveUp(CLEO, 1, JULY), gaveUp(ANNA, 2, JULY))
                    .accepted(events -> assertThat(events).isEqualTo(3));
        }

        @Test
        void expire_once() {
            paidOrder(invited(1, CLEO, JULY))
                    .given(linkExpired(CLEO, JULY), gaveUp(CLEO, 1, JULY))
                    .when(IN_JULY)
                    .recordsNothing()
                    .accepted();
        }

        @Test
        void are_not_there_in_a_pool_that_nobody_has() {
            pool().when(IN_JULY).recordsNothing().accepted();
            paidOrder()
                    .when(new ExpireSeats(ORDER, 1, 2, JULY))
                    .recordsNothing()
                    .accepted();
            paidOrder()
                    .when(new ExpireSeats(ORDER, 2, 1, JULY))
                    .recordsNothing()
                    .accepted();
        }
    }

    @Nested
    class SeatsWhoseDayPassed {
        @Test
        void expire_also_when_nothing_ever_happened_to_them_and_a_held_one_stays() {
            paidUntilTheLastDay()
                    .given(invited(1, CLEO, null))
                    .given(held(2, ANNA))
                    .when(IN_JULY)
                    .records(linkExpired(CLEO, JULY), new SeatExpired(ORDER, 1, List.of(1, 3, 4, 5), JULY))
                    .recordsElsewhere(gaveUp(CLEO, 1, JULY), reduced(4))
                    .accepted();
        }

        @Test
        void are_good_until_the_end_of_that_day() {
            paidUntilTheLastDay()
                    .when(new ExpireSeats(ORDER, 1, 1, JULY.minusNanos(1_000)))
                    .recordsNothing();
        }

        @Test
        void do_not_expire_before_they_were_released() {
            pool().given(world())
                    .given(placed(SeatRelease.PAID, null, LAST_DAY))
                    .when(IN_JULY)
                    .recordsNothing();
        }

        @Test
        void expire_once() {
            paidUntilTheLastDay()
                    .given(new SeatExpired(ORDER, 1, List.of(1, 2, 3, 4, 5), JULY))
                    .when(IN_JULY)
                    .recordsNothing();
        }

        @Test
        void of_a_second_pool_are_the_ones_after_a_thousand() {
            CommandFixture.of(SeatPool.class, "seatpool:" + ORDER + ":1:2")
                    .given(world())
                    .given(placed(Purpose.FOR_OTHERS, SeatRelease.PAID, null, LAST_DAY, line(1_002)))
                    .given(paid())
                    .when(new ExpireSeats(ORDER, 1, 2, JULY))
                    .records(new SeatExpired(ORDER, 1, List.of(1_001, 1_002), JULY))
                    .recordsElsewhere(reduced(2));
        }
    }

    @Nested
    class Reactions {
        private static OrderState order(LedgerEvent... events) {
            OrderState state = OrderState.EMPTY;
            for (LedgerEvent event : events) {
                state = state.evolve(event);
            }
            return state;
        }

        @Test
        void when_redeem_by_passes_every_pool_of_a_released_line_is_due() {
            OrderState big =
                    order(placed(Purpose.FOR_OTHERS, SeatRelease.PAID, null, LAST_DAY, line(2_001)), released());
            assertThat(WhenRedeemByPassesThenSeatsExpire.react(big, JULY))
                    .containsExactly(
                            new Deadline(POOL, JULY),
                            new Deadline("seatpool:" + ORDER + ":1:2", JULY),
                            new Deadline("seatpool:" + ORDER + ":1:3", JULY));
        }

        @Test
        void a_line_that_is_not_released_is_looked_at_again_in_a_day() {
            OrderState unpaid = order(placed(SeatRelease.PAID, null, LAST_DAY));
            assertThat(WhenRedeemByPassesThenSeatsExpire.react(unpaid, JULY))
                    .containsExactly(new Deadline("order:" + ORDER, Instant.parse("2026-07-02T00:00:00Z")));
        }

        @Test
        void nothing_is_due_when_the_date_was_moved_or_the_order_cancelled_or_never_placed() {
            OrderState moved = order(
                    placed(SeatRelease.PAID, null, LAST_DAY),
                    released(),
                    new RedeemByChanged(ORDER, LAST_DAY, null, JUNE));
            OrderState cancelled =
                    order(placed(SeatRelease.PAID, null, LAST_DAY), new OrderCancelled(ORDER, "no", JUNE));
            assertThat(List.of(moved, cancelled, OrderState.EMPTY))
                    .allSatisfy(order -> assertThat(WhenRedeemByPassesThenSeatsExpire.react(order, JULY))
                            .isEmpty());
        }

        @Test
        void when_a_link_outlives_its_time_its_pool_is_looked_through_and_else_left_alone() {
            SeatPoolState seats = SeatPoolState.EMPTY.evolve(LinkFacts.sent(CLEO, JULY, JUNE));
            PoolCase pool =
                    PoolCase.in(order(placed(), released()), 1, 1, seats).orElseThrow();
            assertThat(WhenALinkOutlivesItsTimeThenItExpires.react(pool, JULY)).contains(IN_JULY);
            assertThat(WhenALinkOutlivesItsTimeThenItExpires.react(pool, JUNE)).isEmpty();
        }
    }

    @Nested
    class Deadlines {
        private static void sets(LedgerEvent event, Deadline... deadlines) {
            assertThat(SeatDeadlines.of(event)).containsExactly(deadlines);
        }

        @Test
        void a_link_is_due_when_it_expires() {
            Deadline july = new Deadline(POOL, JULY);
            sets(LinkFacts.sent(CLEO, JULY, JUNE), july);
            sets(LinkFacts.sent(CLEO, null, JUNE));
            sets(LinkFacts.resent(JULY, 1, JUNE), july);
            LearnerRef one = CLEO;
            sets(
                    new RedemptionLinksSent(
                            ORDER, 1, List.of(1), List.of(one), List.of("h"), List.of("m"), JULY, "bat_1", JUNE),
                    july);
        }

        @Test
        void an_order_is_due_with_the_first_instant_after_its_last_day() {
            Deadline july = new Deadline("order:" + ORDER, JULY);
            sets(placed(SeatRelease.PAID, null, LAST_DAY), july);
            sets(placed());
            sets(new RedeemByChanged(ORDER, null, LAST_DAY, JUNE), july);
            sets(new RedeemByChanged(ORDER, LAST_DAY, null, JUNE));
        }

        @Test
        void a_seat_that_comes_back_is_due_at_once_because_its_day_may_have_passed() {
            sets(new ReturnWithdrawn(ORDER, 1, List.of(1), RETURN, SeatState.AWAITING, JUNE), new Deadline(POOL, JUNE));
            sets(LinkFacts.cancelled(CLEO, JUNE), new Deadline(POOL, JUNE));
        }

        @Test
        void other_events_set_none() {
            sets(released());
            sets(returnPending(1, SeatState.AVAILABLE));
            sets(gaveUp(CLEO, 1, LONG_AGO));
        }
    }
}
