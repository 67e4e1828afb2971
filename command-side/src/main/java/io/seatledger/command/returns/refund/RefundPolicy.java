package io.seatledger.command.returns.refund;

import io.seatledger.command.domain.Decision;
import io.seatledger.command.domain.Saved;
import io.seatledger.command.returns.ReturnCase;
import io.seatledger.command.returns.ReturnReasons;
import io.seatledger.command.returns.ReturnState;
import io.seatledger.command.returns.WhenReturnIsDoneThenSeatsGoBack;
import io.seatledger.events.LedgerEvent;
import io.seatledger.events.order.RefundSettled;
import io.seatledger.events.returns.ReturnApproved;
import io.seatledger.events.returns.ReturnRefundFailed;
import io.seatledger.events.returns.ReturnRefundRetried;
import io.seatledger.events.returns.ReturnRefundSettled;
import io.seatledger.events.value.RefusalCode;
import io.seatledger.events.value.ReturnStatus;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * R53: only a settled refund shows as refunded and gives the seats back; a failed one leaves them waiting, to be tried again or
 * denied. A report that comes again under the same reference is no news.
 */
public final class RefundPolicy {
    private RefundPolicy() {}

    public static Decision<Saved<ReturnState>> decide(SettleRefund c, ReturnCase seen) {
        ReturnState state = seen.state();
        if (isNoNews(ReturnStatus.REFUND_SETTLED, c.reference(), state)) {
            return Saved.unchanged(state);
        }
        ReturnApproved terms = state.approved();
        if (terms == null || !state.refundDue()) {
            return ReturnReasons.unfit(RefusalCode.RETURN_NOT_APPROVED, c.returnId(), state);
        }
        ReturnRefundSettled settled = new ReturnRefundSettled(c.returnId(), c.reference(), c.notes(), c.acceptedAt());
        List<LedgerEvent> events = new ArrayList<>();
        events.add(settled);
        events.add(new RefundSettled(
                seen.opened().orderId(),
                c.returnId(),
                terms.refundMinor(),
                terms.currency(),
                c.reference(),
                c.acceptedAt()));
        events.addAll(WhenReturnIsDoneThenSeatsGoBack.events(seen, terms, c.acceptedAt()));
        return Decision.accepted(new Saved<>(false, state.evolve(settled)), events);
    }

    public static Decision<Saved<ReturnState>> decide(FailRefund c, ReturnState state) {
        if (state.opened() == null) {
            return ReturnReasons.missing(c.returnId());
        }
        if (isNoNews(ReturnStatus.REFUND_FAILED, c.reference(), state)) {
            return Saved.unchanged(state);
        }
        return state.refundDue()
                ? Saved.changed(
                        state, List.of(new ReturnRefundFailed(c.returnId(), c.reference(), c.notes(), c.acceptedAt())))
                : ReturnReasons.unfit(RefusalCode.RETURN_NOT_APPROVED, c.returnId(), state);
    }

    public static Decision<Saved<ReturnState>> decide(RetryRefund c, ReturnState state) {
        if (state.opened() == null) {
            return ReturnReasons.missing(c.returnId());
        }
        return state.status() == ReturnStatus.REFUND_FAILED
                ? Saved.changed(state, List.of(new ReturnRefundRetried(c.returnId(), c.notes(), c.acceptedAt())))
                : ReturnReasons.unfit(RefusalCode.REFUND_NOT_FAILED, c.returnId(), state);
    }

    private static boolean isNoNews(ReturnStatus reached, @Nullable String reference, ReturnState state) {
        return state.status() == reached && Objects.equals(reference, state.reference());
    }
}
