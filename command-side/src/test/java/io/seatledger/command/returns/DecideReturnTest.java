package io.seatledger.command.returns;

import static io.seatledger.command.returns.ReturnFacts.approve;
import static io.seatledger.command.returns.ReturnFacts.approved;
import static io.seatledger.command.returns.ReturnFacts.deny;
import static io.seatledger.command.returns.ReturnFacts.mixed;
import static io.seatledger.command.returns.ReturnFacts.paidOrder;
import static io.seatledger.command.returns.ReturnFacts.pending;
import static io.seatledger.command.returns.ReturnFacts.refundDue;
import static io.seatledger.command.returns.ReturnFacts.refundFailed;
import static io.seatledger.command.returns.ReturnFacts.refundSettled;
import static io.seatledger.command.returns.ReturnFacts.reissued;
import static io.seatledger.command.returns.ReturnFacts.reserved;
import static io.seatledger.command.returns.ReturnFacts.returned;
import static io.seatledger.command.returns.ReturnFacts.settled;
import static io.seatledger.command.returns.ReturnFacts.unpaidOrder;
import static io.seatledger.command.returns.ReturnFacts.usd;
import static io.seatledger.command.returns.ReturnFacts.with;
import static io.seatledger.command.returns.ReturnFacts.withdraw;
import static io.seatledger.command.seat.SeatFacts.BUYER;
import static io.seatledger.command.seat.SeatFacts.ORDER;
import static io.seatledger.command.seat.SeatFacts.RETURN;
import static io.seatledger.command.seat.SeatFacts.STAFF;
import static io.seatledger.command.seat.SeatFacts.released;
import static io.seatledger.domain.Facts.JUNE;
import static io.seatledger.domain.Facts.LONG_AGO;
import static io.seatledger.events.value.Disposition.REISSUE;
import static io.seatledger.events.value.Disposition.RETIRE;
import static io.seatledger.events.value.RefusalCode.CURRENCY_MISMATCH;
import static io.seatledger.events.value.RefusalCode.ORDER_NOT_PAID;
import static io.seatledger.events.value.RefusalCode.REFUND_EXCEEDS_BALANCE;
import static io.seatledger.events.value.RefusalCode.REQUEST_ALREADY_DECIDED;
import static io.seatledger.events.value.SeatState.ASSIGNED;
import static io.seatledger.events.value.SeatState.AVAILABLE;
import static io.seatledger.events.value.SeatState.AWAITING;

import io.seatledger.events.LedgerEvent;
import io.seatledger.events.order.RefundReleased;
import io.seatledger.events.returns.ReturnDeclined;
import io.seatledger.events.returns.ReturnRecalled;
import io.seatledger.events.seat.ReturnDenied;
import io.seatledger.events.seat.ReturnWithdrawn;
import io.seatledger.events.value.Money;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

class DecideReturnTest {
    private static LedgerEvent[] free(int from, int to) {
        return pending(AVAILABLE, from, to);
    }

    @Nested
    class TheMoney {
        @Test
        void R52_goes_back_as_much_as_the_seats_cost_and_is_reserved_until_it_is_settled() {
            paidOrder(free(1, 2))
                    .when(approve())
                    .records(approved(200, RETIRE, null, JUNE))
                    .recordsElsewhere(reserved(200, JUNE))
                    .accepted();
        }

        @Test
        void R52_goes_back_as_much_as_the_staff_says() {
            paidOrder(free(1, 2))
                    .when(approve(usd(500)))
                    .records(approved(500, RETIRE, null, JUNE))
                    .recordsElsewhere(reserved(500, JUNE))
                    .accepted();
        }

        @Test
        void R52_is_never_more_than_was_paid() {
            paidOrder(free(1, 2)).when(approve(usd(501))).recordsNothing().refused(REFUND_EXCEEDS_BALANCE);
        }

        @Test
        void R52_is_never_more_than_what_is_left_after_a_refund() {
            paidOrder(reserved(400, LONG_AGO), settled(400, "re-0", LONG_AGO))
                    .given(free(1, 2))
                    .when(approve())
                    .recordsNothing()
                    .refused(REFUND_EXCEEDS_BALANCE);
        }

        @Test
        void R52_is_never_more_than_what_is_promised_to_nobody() {
            paidOrder(reserved(301, LONG_AGO))
                    .given(free(1, 2))
                    .when(approve())
                    .recordsNothing()
                    .refused(REFUND_EXCEEDS_BALANCE);
        }

        @Test
        void R52_may_be_all_that_is_left() {
            paidOrder(reserved(300, LONG_AGO), settled(300, "re-0", LONG_AGO))
                    .given(free(1, 2))
                    .when(approve())
                    .recordsElsewhere(reserved(200, JUNE))
                    .accepted();
        }

        @Test
        void R52_goes_back_in_the_currency_of_the_order() {
            paidOrder(free(1, 2))
                    .when(approve(new Money(1, "EUR")))
                    .recordsNothing()
                    .refused(CURRENCY_MISMATCH);
        }

        @Test
        void R52_does_not_go_back_before_it_came() {
            unpaidOrder(released())
                    .given(free(1, 2))
                    .when(approve(usd(1)))
                    .recordsNothing()
                    .refused(ORDER_NOT_PAID);
        }

        @Test
        void R52_is_none_for_an_order_that_was_never_paid() {
            unpaidOrder(released())
                    .given(free(1, 2))
                    .when(approve())
                    .records(approved(0, REISSUE, null, JUNE))
                    .recordsElsewhere(returned(REISSUE, JUNE, 1, 2), reissued(1, 2))
                    .accepted();
        }
    }

    @Nested
    class Denied {
        @Test
        void R50_leaves_every_seat_what_it_was() {
            paidOrder(mixed())
                    .when(deny())
                    .records(new ReturnDeclined(RETURN, STAFF.name(), "used", JUNE))
                    .recordsElsewhere(
                            new ReturnDenied(ORDER, 1, List.of(3), RETURN, AVAILABLE, JUNE),
                            new ReturnDenied(ORDER, 1, List.of(2), RETURN, AWAITING, JUNE),
                            new ReturnDenied(ORDER, 1, List.of(1), RETURN, ASSIGNED, JUNE))
                    .accepted();
        }

        @Test
        void R53_after_a_failed_refund_promises_the_money_to_nobody_any_more() {
            paidOrder(refundFailed())
                    .when(deny())
                    .records(new ReturnDeclined(RETURN, STAFF.name(), "used", JUNE))
                    .recordsElsewhere(
                            new RefundReleased(ORDER, RETURN, 200, "USD", JUNE),
                            new ReturnDenied(ORDER, 1, List.of(1, 2), RETURN, AVAILABLE, JUNE))
                    .accepted();
        }
    }

    @Test
    void R50_withdrawn_leaves_every_seat_what_it_was() {
        paidOrder(free(1, 2))
                .when(withdraw())
                .records(new ReturnRecalled(RETURN, BUYER.name(), null, JUNE))
                .recordsElsewhere(new ReturnWithdrawn(ORDER, 1, List.of(1, 2), RETURN, AVAILABLE, JUNE))
                .accepted();
    }

    static Stream<Arguments> tooLate() {
        LedgerEvent declined = new ReturnDeclined(RETURN, STAFF.name(), null, LONG_AGO);
        LedgerEvent recalled = new ReturnRecalled(RETURN, BUYER.name(), null, LONG_AGO);
        return Stream.of(
                Arguments.of("approved", refundDue(), List.of(approve(), deny(), withdraw())),
                Arguments.of("failed", refundFailed(), List.of(approve(), withdraw())),
                Arguments.of("settled", refundSettled(), List.of(approve(), deny(), withdraw())),
                Arguments.of("denied", with(free(1, 2), declined), List.of(approve(), deny(), withdraw())),
                Arguments.of("withdrawn", with(free(1, 2), recalled), List.of(approve(), deny(), withdraw())));
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("tooLate")
    void a_return_that_is_decided_is_frozen(String how, LedgerEvent[] before, List<Object> commands) {
        commands.forEach(
                command -> paidOrder(before).when(command).recordsNothing().refused(REQUEST_ALREADY_DECIDED));
    }

    @Test
    void an_unknown_return_is_missing() {
        Stream.of(approve(), deny(), withdraw())
                .forEach(command -> paidOrder().when(command).recordsNothing().missing("RETURN_NOT_FOUND"));
    }
}
