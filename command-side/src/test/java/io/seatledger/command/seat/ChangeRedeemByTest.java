package io.seatledger.command.seat;

import static io.seatledger.command.seat.LinkFacts.linkExpired;
import static io.seatledger.command.seat.SeatFacts.ANNA;
import static io.seatledger.command.seat.SeatFacts.CLEO;
import static io.seatledger.command.seat.SeatFacts.ORDER;
import static io.seatledger.command.seat.SeatFacts.gaveUp;
import static io.seatledger.command.seat.SeatFacts.held;
import static io.seatledger.command.seat.SeatFacts.invited;
import static io.seatledger.command.seat.SeatFacts.line;
import static io.seatledger.command.seat.SeatFacts.paid;
import static io.seatledger.command.seat.SeatFacts.placed;
import static io.seatledger.command.seat.SeatFacts.world;
import static io.seatledger.domain.Facts.AGENT;
import static io.seatledger.domain.Facts.JULY;
import static io.seatledger.domain.Facts.JUNE;
import static io.seatledger.domain.Facts.LONG_AGO;
import static io.seatledger.domain.Facts.PRODUCT;
import static io.seatledger.events.value.RefusalCode.ORDER_CANCELLED;
import static io.seatledger.events.value.RefusalCode.REDEEM_BY_PAST;
import static org.assertj.core.api.Assertions.assertThat;

import io.seatledger.command.CommandFixture;
import io.seatledger.command.order.Order;
import io.seatledger.command.order.redeemby.ChangeRedeemBy;
import io.seatledger.command.order.redeemby.RedeemByMoved;
import io.seatledger.events.LedgerEvent;
import io.seatledger.events.agent.LiveSeatsRestored;
import io.seatledger.events.order.OrderCancelled;
import io.seatledger.events.order.RedeemByChanged;
import io.seatledger.events.seat.SeatExpired;
import io.seatledger.events.seat.SeatReinstated;
import io.seatledger.events.value.Purpose;
import io.seatledger.events.value.SeatRelease;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;

class ChangeRedeemByTest {
    private static final LocalDate LAST_OF_JUNE = LocalDate.parse("2026-06-30");
    private static final LocalDate LAST_OF_JULY = LocalDate.parse("2026-07-31");

    private static CommandFixture<Order> order(LocalDate redeemBy, LedgerEvent... more) {
        return CommandFixture.of(Order.class, "order:" + ORDER)
                .given(world())
                .given(placed(SeatRelease.PAID, null, redeemBy))
                .given(paid())
                .given(more);
    }

    private static ChangeRedeemBy until(LocalDate redeemBy, Instant at) {
        return new ChangeRedeemBy(ORDER, redeemBy, at);
    }

    private static RedeemByMoved moved(LocalDate redeemBy, int reinstated) {
        return new RedeemByMoved(ORDER, redeemBy, reinstated);
    }

    private static RedeemByChanged changed(LocalDate from, LocalDate to, Instant at) {
        return new RedeemByChanged(ORDER, from, to, at);
    }

    @Nested
    class BeforeTheDate {
        @Test
        void it_moves_further_away_and_no_seat_is_touched() {
            order(LAST_OF_JUNE, invited(1, CLEO, JUNE))
                    .when(until(LAST_OF_JULY, JUNE))
                    .records(changed(LAST_OF_JUNE, LAST_OF_JULY, JUNE))
                    .recordsElsewhere()
                    .accepted(result -> assertThat(result).isEqualTo(moved(LAST_OF_JULY, 0)));
        }

        @Test
        void it_can_be_taken_away() {
            order(LAST_OF_JUNE)
                    .when(until(null, JUNE))
                    .records(changed(LAST_OF_JUNE, null, JUNE))
                    .accepted();
        }

        @Test
        void the_same_date_records_nothing() {
            order(LAST_OF_JUNE)
                    .when(until(LAST_OF_JUNE, JUNE))
                    .recordsNothing()
                    .accepted(result -> assertThat(result).isEqualTo(moved(LAST_OF_JUNE, 0)));
            order(null).when(until(null, JUNE)).recordsNothing().accepted();
        }

        @Test
        void it_never_comes_closer() {
            order(LAST_OF_JUNE)
                    .when(until(LAST_OF_JUNE.minusDays(1), JUNE))
                    .recordsNothing()
                    .refused(REDEEM_BY_PAST);
            order(null).when(until(LAST_OF_JULY, JUNE)).recordsNothing().refused(REDEEM_BY_PAST);
        }
    }

    @Nested
    class AfterTheDate {
        @Test
        void seats_that_expired_are_available_again() {
            order(LAST_OF_JUNE, held(2, ANNA))
                    .given(new SeatExpired(ORDER, 1, List.of(1, 3, 4, 5), JULY))
                    .when(until(LAST_OF_JULY, JULY))
                    .records(changed(LAST_OF_JUNE, LAST_OF_JULY, JULY))
                    .recordsElsewhere(
                            new SeatReinstated(ORDER, 1, List.of(1, 3, 4, 5), JULY),
                            new LiveSeatsRestored(AGENT, ORDER, 1, PRODUCT, 4, JULY))
                    .accepted(result -> assertThat(result).isEqualTo(moved(LAST_OF_JULY, 4)));
        }

        @Test
        void those_that_expired_by_a_clock_that_was_ahead_are_too() {
            Instant setRight = JULY.minusSeconds(7_200);
            order(LAST_OF_JUNE)
                    .given(new SeatExpired(ORDER, 1, List.of(1, 2), JULY))
                    .when(until(LAST_OF_JULY, setRight))
                    .accepted(result -> assertThat(result).isEqualTo(moved(LAST_OF_JULY, 2)));
        }

        @Test
        void those_of_all_pools_are() {
            CommandFixture.of(Order.class, "order:" + ORDER)
                    .given(world())
                    .given(placed(Purpose.FOR_OTHERS, SeatRelease.PAID, null, LAST_OF_JUNE, line(1_001)))
                    .given(paid())
                    .given(
                            new SeatExpired(
                                    ORDER,
                                    1,
                                    IntStream.rangeClosed(1, 1_000).boxed().toList(),
                                    JULY),
                            new SeatExpired(ORDER, 1, List.of(1_001), JULY))
                    .when(until(null, JULY))
                    .accepted(result -> assertThat(result).isEqualTo(moved(null, 1_001)));
        }

        @Test
        void a_link_that_the_old_date_cut_off_stays_dead_also_where_the_schedule_had_not_come_by() {
            order(LAST_OF_JUNE, invited(1, CLEO, null))
                    .when(until(LAST_OF_JULY, JULY))
                    .records(changed(LAST_OF_JUNE, LAST_OF_JULY, JULY))
                    .recordsElsewhere(linkExpired(CLEO, JULY), gaveUp(CLEO, 1, JULY))
                    .accepted();
        }

        @Test
        void today_is_late_enough_and_yesterday_is_not() {
            LocalDate today = LocalDate.parse("2026-07-01");
            LocalDate longAgo = LocalDate.parse("2026-01-31");
            order(longAgo).when(until(today, JULY)).accepted();
            order(longAgo)
                    .when(until(today.minusDays(1), JULY))
                    .recordsNothing()
                    .refused(REDEEM_BY_PAST);
        }
    }

    @Test
    void an_order_that_is_cancelled_or_unknown_has_no_date() {
        order(LAST_OF_JUNE, new OrderCancelled(ORDER, "no", LONG_AGO))
                .when(until(LAST_OF_JULY, JUNE))
                .recordsNothing()
                .refused(ORDER_CANCELLED);
        CommandFixture.of(Order.class, "order:" + ORDER)
                .when(until(LAST_OF_JULY, JUNE))
                .recordsNothing()
                .missing("ORDER_NOT_FOUND");
    }
}
