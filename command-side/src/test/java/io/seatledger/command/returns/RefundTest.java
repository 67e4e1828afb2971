package io.seatledger.command.returns;

import static io.seatledger.command.returns.ReturnFacts.approved;
import static io.seatledger.command.returns.ReturnFacts.fail;
import static io.seatledger.command.returns.ReturnFacts.liveReduced;
import static io.seatledger.command.returns.ReturnFacts.paidOrder;
import static io.seatledger.command.returns.ReturnFacts.pending;
import static io.seatledger.command.returns.ReturnFacts.refundDue;
import static io.seatledger.command.returns.ReturnFacts.refundFailed;
import static io.seatledger.command.returns.ReturnFacts.refundSettled;
import static io.seatledger.command.returns.ReturnFacts.retry;
import static io.seatledger.command.returns.ReturnFacts.returned;
import static io.seatledger.command.returns.ReturnFacts.settle;
import static io.seatledger.command.returns.ReturnFacts.settled;
import static io.seatledger.command.returns.ReturnFacts.with;
import static io.seatledger.command.seat.SeatFacts.RETURN;
import static io.seatledger.domain.Facts.JUNE;
import static io.seatledger.domain.Facts.LONG_AGO;
import static io.seatledger.events.value.Disposition.REISSUE;
import static io.seatledger.events.value.Disposition.RETIRE;
import static io.seatledger.events.value.RefusalCode.REFUND_NOT_FAILED;
import static io.seatledger.events.value.RefusalCode.RETURN_NOT_APPROVED;
import static io.seatledger.events.value.SeatState.AVAILABLE;
import static org.assertj.core.api.Assertions.assertThat;

import io.seatledger.command.domain.Saved;
import io.seatledger.events.LedgerEvent;
import io.seatledger.events.returns.ReturnRefundFailed;
import io.seatledger.events.returns.ReturnRefundRetried;
import io.seatledger.events.returns.ReturnRefundSettled;
import io.seatledger.events.value.ReturnStatus;
import io.seatledger.resource.ReturnResource;
import java.util.function.Consumer;
import java.util.stream.Stream;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

class RefundTest {
    private static Consumer<Object> is(ReturnStatus status, String reference) {
        return result -> {
            ReturnState state = (ReturnState) ((Saved<?>) result).state();
            ReturnResource resource = ReturnAnswer.of(state, 1);
            assertThat(resource.status()).isEqualTo(status);
            assertThat(resource.reference()).isEqualTo(reference);
        };
    }

    private static LedgerEvent[] nothingDue() {
        return with(pending(AVAILABLE, 1, 2), approved(0, REISSUE, null, LONG_AGO), returned(REISSUE, LONG_AGO, 1, 2));
    }

    @Nested
    class Settled {
        @Test
        void R53_shows_as_refunded_and_gives_the_seats_back() {
            paidOrder(refundDue())
                    .when(settle("re-1"))
                    .records(new ReturnRefundSettled(RETURN, "re-1", null, JUNE))
                    .recordsElsewhere(settled(200, "re-1", JUNE), returned(RETIRE, JUNE, 1, 2), liveReduced(2))
                    .accepted(is(ReturnStatus.REFUND_SETTLED, "re-1"));
        }

        @Test
        void once_is_enough() {
            paidOrder(refundSettled())
                    .when(settle("re-1"))
                    .recordsNothing()
                    .accepted(is(ReturnStatus.REFUND_SETTLED, "re-1"));
        }

        @Test
        void under_another_reference_is_refused() {
            paidOrder(refundSettled()).when(settle("re-2")).recordsNothing().refused(RETURN_NOT_APPROVED);
        }

        @Test
        void after_a_failure_it_is_tried_again_first() {
            paidOrder(refundFailed()).when(settle("re-1")).recordsNothing().refused(RETURN_NOT_APPROVED);
        }
    }

    @Nested
    class Failed {
        @Test
        void R53_does_not_show_as_refunded_and_leaves_the_seats_waiting() {
            paidOrder(refundDue())
                    .when(fail("re-1"))
                    .records(new ReturnRefundFailed(RETURN, "re-1", "card closed", JUNE))
                    .recordsElsewhere()
                    .accepted(is(ReturnStatus.REFUND_FAILED, "re-1"));
        }

        @Test
        void once_is_enough() {
            paidOrder(refundFailed()).when(fail("re-1")).recordsNothing().accepted();
        }

        @Test
        void under_another_reference_is_refused() {
            paidOrder(refundFailed()).when(fail("re-2")).recordsNothing().refused(RETURN_NOT_APPROVED);
        }

        @Test
        void R53_is_tried_again() {
            paidOrder(refundFailed())
                    .when(retry())
                    .records(new ReturnRefundRetried(RETURN, null, JUNE))
                    .recordsElsewhere()
                    .accepted(is(ReturnStatus.APPROVED, "re-1"));
        }

        @Test
        void R53_is_settled_after_it_was_tried_again() {
            paidOrder(with(refundFailed(), new ReturnRefundRetried(RETURN, null, LONG_AGO)))
                    .when(settle("re-2"))
                    .records(new ReturnRefundSettled(RETURN, "re-2", null, JUNE))
                    .accepted();
        }
    }

    static Stream<Arguments> notDue() {
        return Stream.of(
                Arguments.of("pending", pending(AVAILABLE, 1, 2)),
                Arguments.of("approved without money", nothingDue()));
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("notDue")
    void no_money_is_reported_where_none_is_due(String how, LedgerEvent[] before) {
        paidOrder(before).when(settle("re-1")).recordsNothing().refused(RETURN_NOT_APPROVED);
        paidOrder(before).when(fail("re-1")).recordsNothing().refused(RETURN_NOT_APPROVED);
    }

    @Test
    void what_did_not_fail_is_not_tried_again() {
        Stream.of(pending(AVAILABLE, 1, 2), refundDue(), refundSettled(), nothingDue())
                .forEach(before ->
                        paidOrder(before).when(retry()).recordsNothing().refused(REFUND_NOT_FAILED));
    }

    @Test
    void an_unknown_return_is_missing() {
        Stream.of(settle("re-1"), fail("re-1"), retry())
                .forEach(command -> paidOrder().when(command).recordsNothing().missing("RETURN_NOT_FOUND"));
    }
}
