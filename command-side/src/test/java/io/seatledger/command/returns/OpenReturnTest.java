package io.seatledger.command.returns;

import static io.seatledger.command.returns.ReturnFacts.open;
import static io.seatledger.command.returns.ReturnFacts.opened;
import static io.seatledger.command.returns.ReturnFacts.paidOrder;
import static io.seatledger.command.returns.ReturnFacts.requested;
import static io.seatledger.command.returns.ReturnFacts.returns;
import static io.seatledger.command.returns.ReturnFacts.seatOf;
import static io.seatledger.command.returns.ReturnFacts.seats;
import static io.seatledger.command.returns.ReturnFacts.secondLine;
import static io.seatledger.command.returns.ReturnFacts.span;
import static io.seatledger.command.returns.ReturnFacts.unpaidOrder;
import static io.seatledger.command.seat.SeatFacts.ANNA;
import static io.seatledger.command.seat.SeatFacts.BEN;
import static io.seatledger.command.seat.SeatFacts.BUYER;
import static io.seatledger.command.seat.SeatFacts.CLEO;
import static io.seatledger.command.seat.SeatFacts.ORDER;
import static io.seatledger.command.seat.SeatFacts.RETURN;
import static io.seatledger.command.seat.SeatFacts.STAFF;
import static io.seatledger.command.seat.SeatFacts.STRANGER;
import static io.seatledger.command.seat.SeatFacts.enrolled;
import static io.seatledger.command.seat.SeatFacts.expired;
import static io.seatledger.command.seat.SeatFacts.gaveUp;
import static io.seatledger.command.seat.SeatFacts.held;
import static io.seatledger.command.seat.SeatFacts.invited;
import static io.seatledger.command.seat.SeatFacts.line;
import static io.seatledger.command.seat.SeatFacts.paid;
import static io.seatledger.command.seat.SeatFacts.placed;
import static io.seatledger.command.seat.SeatFacts.returnPending;
import static io.seatledger.command.seat.SeatFacts.unassigning;
import static io.seatledger.command.seat.SeatFacts.waiting;
import static io.seatledger.command.seat.SeatFacts.world;
import static io.seatledger.domain.Facts.JULY;
import static io.seatledger.domain.Facts.JUNE;
import static io.seatledger.domain.Facts.LONG_AGO;
import static io.seatledger.events.value.RefusalCode.NOT_ENOUGH_SEATS;
import static io.seatledger.events.value.RefusalCode.QUANTITY_OUT_OF_RANGE;
import static io.seatledger.events.value.RefusalCode.RETURN_ALREADY_OPEN;
import static io.seatledger.events.value.RefusalCode.RETURN_NOT_ALLOWED;
import static io.seatledger.events.value.RefusalCode.RETURN_WINDOW_CLOSED;
import static io.seatledger.events.value.RefusalCode.SEAT_NOT_AVAILABLE;
import static io.seatledger.events.value.RefusalCode.SEAT_NOT_RELEASED;
import static io.seatledger.events.value.SeatState.ASSIGNED;
import static io.seatledger.events.value.SeatState.AVAILABLE;
import static io.seatledger.events.value.SeatState.AWAITING;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import io.seatledger.command.CommandFixture;
import io.seatledger.command.domain.Saved;
import io.seatledger.command.returns.open.Wanted;
import io.seatledger.events.LedgerEvent;
import io.seatledger.events.Streams;
import io.seatledger.events.order.OrderMarkedPaid;
import io.seatledger.events.order.SeatsReleased;
import io.seatledger.events.returns.ReturnOpened;
import io.seatledger.events.seat.RedemptionLinkExpired;
import io.seatledger.events.value.Purpose;
import io.seatledger.events.value.RefusalCode;
import io.seatledger.events.value.SeatRelease;
import io.seatledger.events.value.SeatSpan;
import io.seatledger.events.value.SeatState;
import java.time.LocalDate;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

class OpenReturnTest {
    private static final Wanted WHOLE_ORDER = Wanted.of(null, null);
    private static final Wanted WHOLE_LINE = Wanted.of(1, null);

    private static Wanted some(long quantity) {
        return Wanted.of(1, quantity);
    }

    @Nested
    class SeatsByName {
        static Stream<Arguments> returnable() {
            return Stream.of(
                    Arguments.of(AVAILABLE, new LedgerEvent[] {}),
                    Arguments.of(AWAITING, invited(2, ANNA, JULY)),
                    Arguments.of(AWAITING, invited(2, CLEO, null)),
                    Arguments.of(ASSIGNED, held(2, ANNA)),
                    Arguments.of(ASSIGNED, enrolled(2, ANNA)));
        }

        @ParameterizedTest(name = "{0}")
        @MethodSource("returnable")
        void R50_wait_for_the_decision_and_remember_where_they_were(SeatState was, LedgerEvent[] before) {
            paidOrder(before)
                    .when(open(STAFF, seats(2)))
                    .records(opened(STAFF, JUNE, span(2, 2, was)))
                    .recordsElsewhere(requested(was, JUNE, 2))
                    .accepted(
                            result -> assertThat(((Saved<?>) result).created()).isTrue());
        }

        @Test
        void R50_are_counted_once_and_kept_apart_by_where_they_were() {
            paidOrder(held(3, ANNA))
                    .when(open(STAFF, seats(4, 2, 1, 3, 2)))
                    .records(opened(STAFF, JUNE, span(1, 2, AVAILABLE), span(3, 3, ASSIGNED), span(4, 4, AVAILABLE)))
                    .recordsElsewhere(requested(AVAILABLE, JUNE, 1, 2, 4), requested(ASSIGNED, JUNE, 3))
                    .accepted();
        }

        static Stream<Arguments> unfit() {
            return Stream.of(
                    Arguments.of(SEAT_NOT_AVAILABLE, waiting(2, ANNA)),
                    Arguments.of(SEAT_NOT_AVAILABLE, unassigning(2, ANNA)),
                    Arguments.of(SEAT_NOT_AVAILABLE, new LedgerEvent[] {expired(2)}),
                    Arguments.of(RETURN_ALREADY_OPEN, new LedgerEvent[] {returnPending(2, AVAILABLE)}));
        }

        @ParameterizedTest(name = "{0}")
        @MethodSource("unfit")
        void R50_are_refused_in_any_other_state(RefusalCode code, LedgerEvent[] before) {
            paidOrder(before).when(open(STAFF, seats(1, 2))).recordsNothing().refused(code);
        }

        @Test
        void R50_are_refused_before_their_release() {
            unpaidOrder().when(open(STAFF, seats(1))).recordsNothing().refused(SEAT_NOT_RELEASED);
        }

        @Test
        void R50_are_refused_for_all_reasons_at_once() {
            paidOrder(returns(false, 1, null))
                    .given(expired(1), expired(3), returnPending(2, AVAILABLE))
                    .when(open(BUYER, seats(1, 2, 3)))
                    .recordsNothing()
                    .refused(SEAT_NOT_AVAILABLE, RETURN_NOT_ALLOWED, RETURN_WINDOW_CLOSED, RETURN_ALREADY_OPEN);
        }

        @ParameterizedTest
        @ValueSource(ints = {6, 1_001})
        void beyond_the_line_are_not_found(int number) {
            paidOrder().when(open(STAFF, seats(1, number))).recordsNothing().missing("SEAT_NOT_FOUND");
        }

        @Test
        void of_a_line_that_is_not_there_are_not_found() {
            paidOrder()
                    .when(open(STAFF, Wanted.seats(List.of(seatOf(2, 1)))))
                    .recordsNothing()
                    .missing("SEAT_NOT_FOUND");
        }

        @Test
        void of_an_unknown_order_are_not_found() {
            CommandFixture.of(Return.class, Streams.returned(RETURN))
                    .when(open(STAFF, seats(1)))
                    .recordsNothing()
                    .missing("SEAT_NOT_FOUND");
        }
    }

    @Nested
    class WhatTimeHasBroughtAbout {
        @Test
        void R50_a_link_that_expired_is_recorded_first_and_not_what_the_return_remembers() {
            paidOrder(invited(1, ANNA, JUNE))
                    .given(invited(2, BEN, JUNE))
                    .when(open(STAFF, seats(1)))
                    .records(opened(STAFF, JUNE, span(1, 1, AVAILABLE)))
                    .recordsElsewhere(
                            new RedemptionLinkExpired(ORDER, 1, List.of(1), List.of(ANNA), JUNE),
                            gaveUp(ANNA, 1, JUNE),
                            requested(AVAILABLE, JUNE, 1))
                    .accepted();
        }

        @Test
        void R50_a_seat_past_its_redeem_by_date_is_no_more() {
            CommandFixture.of(Return.class, Streams.returned(RETURN))
                    .given(world())
                    .given(placed(SeatRelease.PAID, null, LocalDate.parse("2026-05-31")))
                    .given(paid())
                    .when(open(STAFF, seats(1)))
                    .recordsNothing()
                    .refused(SEAT_NOT_AVAILABLE);
        }
    }

    @Nested
    class SomeOfALine {
        @Test
        void R50_are_the_free_ones_with_the_highest_numbers() {
            paidOrder(held(5, ANNA))
                    .given(invited(4, BEN, JULY))
                    .when(open(STAFF, some(2)))
                    .records(opened(STAFF, JUNE, span(2, 3, AVAILABLE)))
                    .recordsElsewhere(requested(AVAILABLE, JUNE, 2, 3))
                    .accepted();
        }

        @Test
        void R50_are_refused_when_there_are_not_enough_free_ones() {
            paidOrder(held(5, ANNA)).when(open(STAFF, some(5))).recordsNothing().refused(NOT_ENOUGH_SEATS);
        }

        @Test
        void R50_are_refused_before_their_release() {
            unpaidOrder().when(open(STAFF, some(1))).recordsNothing().refused(SEAT_NOT_RELEASED);
        }

        @ParameterizedTest
        @ValueSource(longs = {0, -1, Long.MIN_VALUE})
        void R50_are_one_at_least(long quantity) {
            paidOrder().when(open(STAFF, some(quantity))).recordsNothing().refused(QUANTITY_OUT_OF_RANGE);
        }

        @Test
        void of_a_line_that_is_not_there_are_not_found() {
            paidOrder().when(open(STAFF, Wanted.of(2, 1L))).recordsNothing().missing("LINE_NOT_FOUND");
        }

        @Test
        void of_a_line_that_is_not_there_are_as_unknown_to_strangers_as_the_order() {
            paidOrder().when(open(STRANGER, Wanted.of(2, 1L))).recordsNothing().missing("ORDER_NOT_FOUND");
        }
    }

    @Nested
    class AllThatCanBeReturned {
        @Test
        void R50_of_a_line_leaves_out_what_cannot() {
            paidOrder(held(5, ANNA))
                    .given(waiting(4, BEN))
                    .given(expired(1))
                    .when(open(STAFF, WHOLE_LINE))
                    .records(opened(STAFF, JUNE, span(2, 3, AVAILABLE), span(5, 5, ASSIGNED)))
                    .accepted();
        }

        @Test
        void R50_of_an_order_spans_lines_and_pools_in_few_events() {
            CommandFixture.of(Return.class, Streams.returned(RETURN))
                    .given(world())
                    .given(
                            placed(Purpose.FOR_OTHERS, SeatRelease.PAID, null, null, line(2_001), secondLine(1)),
                            new OrderMarkedPaid(ORDER, "po-1", 200_200, "USD", LONG_AGO),
                            new SeatsReleased(ORDER, 1, 1, 2_001, LONG_AGO),
                            new SeatsReleased(ORDER, 2, 1, 1, LONG_AGO))
                    .when(open(STAFF, WHOLE_ORDER))
                    .accepted(result -> {
                        ReturnOpened opened = ((ReturnState) ((Saved<?>) result).state()).opened();
                        assertThat(opened.seats())
                                .containsExactly(
                                        new SeatSpan(1, 1, 2_001, AVAILABLE), new SeatSpan(2, 1, 1, AVAILABLE));
                        assertThat(opened.valueMinor()).isEqualTo(200_200);
                        assertThat(ReturnPart.of(opened.seats()))
                                .extracting(
                                        ReturnPart::line,
                                        ReturnPart::pool,
                                        part -> part.numbers().size())
                                .containsExactly(
                                        tuple(1, 1, 1_000), tuple(1, 2, 1_000), tuple(1, 3, 1), tuple(2, 1, 1));
                    });
        }

        @Test
        void R50_is_refused_when_that_is_none() {
            paidOrder(expired(1), expired(2), expired(3), expired(4), expired(5))
                    .when(open(STAFF, WHOLE_ORDER))
                    .recordsNothing()
                    .refused(NOT_ENOUGH_SEATS);
        }

        @Test
        void R50_is_refused_before_the_release() {
            unpaidOrder().when(open(STAFF, WHOLE_ORDER)).recordsNothing().refused(SEAT_NOT_RELEASED);
        }

        @Test
        void of_an_unknown_order_is_not_found() {
            CommandFixture.of(Return.class, Streams.returned(RETURN))
                    .when(open(STAFF, WHOLE_ORDER))
                    .recordsNothing()
                    .missing("ORDER_NOT_FOUND");
        }
    }
}
