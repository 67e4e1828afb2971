package io.seatledger.command.order;

import static io.seatledger.command.seat.SeatFacts.ANNA;
import static io.seatledger.command.seat.SeatFacts.BEN;
import static io.seatledger.command.seat.SeatFacts.ORDER;
import static io.seatledger.command.seat.SeatFacts.QUANTITY;
import static io.seatledger.command.seat.SeatFacts.expired;
import static io.seatledger.command.seat.SeatFacts.gaveUp;
import static io.seatledger.command.seat.SeatFacts.held;
import static io.seatledger.command.seat.SeatFacts.invited;
import static io.seatledger.command.seat.SeatFacts.line;
import static io.seatledger.command.seat.SeatFacts.placed;
import static io.seatledger.command.seat.SeatFacts.released;
import static io.seatledger.command.seat.SeatFacts.returnPending;
import static io.seatledger.command.seat.SeatFacts.waiting;
import static io.seatledger.domain.Facts.AGENT;
import static io.seatledger.domain.Facts.JULY;
import static io.seatledger.domain.Facts.JUNE;
import static io.seatledger.domain.Facts.LONG_AGO;
import static io.seatledger.domain.Facts.PRODUCT;
import static io.seatledger.events.value.RefusalCode.ORDER_ALREADY_PAID;
import static io.seatledger.events.value.RefusalCode.ORDER_HAS_SEATS_IN_USE;
import static org.assertj.core.api.Assertions.assertThat;

import io.seatledger.command.CommandFixture;
import io.seatledger.command.domain.Decision;
import io.seatledger.command.order.cancel.CancelOrder;
import io.seatledger.command.order.cancel.CancelOrderPolicy;
import io.seatledger.command.order.cancel.CancelledOrder;
import io.seatledger.command.seat.PoolCase;
import io.seatledger.command.seat.SeatPoolState;
import io.seatledger.events.LedgerEvent;
import io.seatledger.events.agent.LiveSeatsReduced;
import io.seatledger.events.agent.ReleasedSeatsVoided;
import io.seatledger.events.order.OrderCancelled;
import io.seatledger.events.order.OrderMarkedPaid;
import io.seatledger.events.order.PaymentVoided;
import io.seatledger.events.order.RefundReserved;
import io.seatledger.events.order.RefundSettled;
import io.seatledger.events.seat.RedemptionLinkExpired;
import io.seatledger.events.seat.SeatExpired;
import io.seatledger.events.seat.SeatsAssigned;
import io.seatledger.events.seat.SeatsReturned;
import io.seatledger.events.value.Disposition;
import io.seatledger.events.value.LearnerRef;
import io.seatledger.events.value.Purpose;
import io.seatledger.events.value.SeatRelease;
import io.seatledger.events.value.SeatState;
import io.seatledger.resource.SeatCounts;
import java.time.LocalDate;
import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/** What becomes of seats that the store released before payment. */
class CancelReleasedSeatsTest {
    private static final CancelOrder CANCEL = new CancelOrder(ORDER, "key:backend", "mistake", JUNE);
    private static final LedgerEvent[] CANCELLED = {
        new OrderCancelled(ORDER, "mistake", JUNE), new PaymentVoided(ORDER, null, "mistake", JUNE)
    };

    private final CommandFixture<Order> order = CommandFixture.of(Order.class, "order:" + ORDER);

    private CommandFixture<Order> unpaid(LedgerEvent... more) {
        return order.given(placed(SeatRelease.PLACED, null, null), released()).given(more);
    }

    private static ReleasedSeatsVoided voided(int from, int to) {
        return new ReleasedSeatsVoided(AGENT, ORDER, 1, PRODUCT, from, to, JUNE);
    }

    private static SeatsReturned retired(int number) {
        return new SeatsReturned(ORDER, 1, List.of(number), "ret_1", Disposition.RETIRE, List.of(), null, LONG_AGO);
    }

    private static void counts(Object result, SeatCounts expected) {
        CancelledOrder cancelled = (CancelledOrder) result;
        assertThat(OrderAnswer.of(cancelled.state(), cancelled.pools(), List.of(), 4)
                        .seats())
                .isEqualTo(expected);
    }

    @Nested
    class SeatsInUse {
        static Stream<Arguments> uses() {
            return Stream.of(
                    Arguments.of("assigned", held(2, ANNA)),
                    Arguments.of("awaiting", invited(2, ANNA, JULY)),
                    Arguments.of("waiting for approval", waiting(2, ANNA)),
                    Arguments.of("in a return", new LedgerEvent[] {returnPending(2, SeatState.AVAILABLE)}));
        }

        @ParameterizedTest(name = "{0}")
        @MethodSource("uses")
        void keep_the_order_from_being_cancelled(String use, LedgerEvent[] used) {
            unpaid(used).when(CANCEL).recordsNothing().refused(ORDER_HAS_SEATS_IN_USE);
        }

        @Test
        void are_named_up_to_twenty_and_counted() {
            List<Integer> numbers = IntStream.rangeClosed(1, 25).boxed().toList();
            List<LearnerRef> learners = numbers.stream()
                    .map(number -> new LearnerRef("learner-" + number, null))
                    .toList();
            OrderState big =
                    OrderState.EMPTY.evolve(placed(Purpose.FOR_OTHERS, SeatRelease.PLACED, null, null, line(30)));
            PoolCase pool = new PoolCase(
                    big.evolve(released()),
                    line(30),
                    1,
                    SeatPoolState.EMPTY.evolve(
                            new SeatsAssigned(ORDER, 1, numbers, learners, null, "bat_1", LONG_AGO)));
            Decision<CancelledOrder> decision = CancelOrderPolicy.decide(CANCEL, pool.order(), List.of(pool));
            Decision.Refused<?> refused = (Decision.Refused<?>) decision;
            assertThat(refused.reasons().get(0).facts())
                    .containsEntry("orderId", ORDER)
                    .containsEntry("number", 25)
                    .hasEntrySatisfying(
                            "seatIds",
                            ids -> assertThat(List.<Object>copyOf((List<?>) ids))
                                    .hasSize(20)
                                    .contains(ORDER + ".1.1", ORDER + ".1.20"));
        }
    }

    @Nested
    class SeatsThatNobodyUses {
        @Test
        void end_all_in_one_range() {
            unpaid().when(CANCEL)
                    .records(CANCELLED)
                    .recordsElsewhere(voided(1, QUANTITY))
                    .accepted(result -> counts(result, SeatCounts.of(0, 0, 0, 0, 0, 0, 0, 0, 5)));
        }

        @Test
        void end_around_those_that_expired_or_were_returned() {
            unpaid(expired(2), returnPending(4, SeatState.AVAILABLE), retired(4))
                    .when(CANCEL)
                    .records(CANCELLED)
                    .recordsElsewhere(voided(1, 1), voided(3, 3), voided(5, 5))
                    .accepted(result -> counts(result, SeatCounts.of(0, 0, 0, 0, 0, 0, 1, 1, 3)));
        }

        @Test
        void are_free_once_their_links_have_expired() {
            unpaid(invited(2, ANNA, JUNE))
                    .given(invited(3, BEN, JUNE))
                    .when(CANCEL)
                    .records(CANCELLED)
                    .recordsElsewhere(
                            new RedemptionLinkExpired(ORDER, 1, List.of(2, 3), List.of(ANNA, BEN), JUNE),
                            gaveUp(ANNA, 2, JUNE),
                            gaveUp(BEN, 3, JUNE),
                            voided(1, QUANTITY))
                    .accepted(result -> counts(result, SeatCounts.of(0, 0, 0, 0, 0, 0, 0, 0, 5)));
        }

        @Test
        void expire_first_when_their_day_is_over() {
            order.given(placed(SeatRelease.PLACED, null, LocalDate.parse("2026-05-31")), released())
                    .given(retired(5))
                    .when(CANCEL)
                    .records(CANCELLED)
                    .recordsElsewhere(
                            new SeatExpired(ORDER, 1, List.of(1, 2, 3, 4), JUNE),
                            new LiveSeatsReduced(AGENT, ORDER, 1, PRODUCT, 4, JUNE))
                    .accepted(result -> counts(result, SeatCounts.of(0, 0, 0, 0, 0, 0, 1, 4, 0)));
        }
    }

    @Test
    void an_order_whose_money_went_back_was_paid_all_the_same() {
        unpaid(
                        new OrderMarkedPaid(ORDER, "po-1", 500, "USD", LONG_AGO),
                        new RefundReserved(ORDER, "ret_1", 500, "USD", LONG_AGO),
                        new RefundSettled(ORDER, "ret_1", 500, "USD", null, LONG_AGO))
                .when(CANCEL)
                .recordsNothing()
                .refused(ORDER_ALREADY_PAID);
    }

    @Test
    void a_span_beyond_one_pool_is_one_range() {
        OrderState big =
                OrderState.EMPTY.evolve(placed(Purpose.FOR_OTHERS, SeatRelease.PLACED, null, null, line(2_500)));
        OrderState free = big.evolve(released());
        List<PoolCase> pools = IntStream.rangeClosed(1, 3)
                .mapToObj(pool -> new PoolCase(free, line(2_500), pool, SeatPoolState.EMPTY))
                .toList();
        assertThat(CancelOrderPolicy.decide(CANCEL, free, pools).events()).endsWith(voided(1, 2_500));
    }
}
