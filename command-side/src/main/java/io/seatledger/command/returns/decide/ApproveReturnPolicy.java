package io.seatledger.command.returns.decide;

import io.seatledger.command.domain.Decision;
import io.seatledger.command.domain.Saved;
import io.seatledger.command.order.OrderState;
import io.seatledger.command.returns.ReturnCase;
import io.seatledger.command.returns.ReturnReasons;
import io.seatledger.command.returns.ReturnState;
import io.seatledger.command.returns.WhenReturnIsDoneThenSeatsGoBack;
import io.seatledger.events.LedgerEvent;
import io.seatledger.events.order.RefundReserved;
import io.seatledger.events.returns.ReturnApproved;
import io.seatledger.events.returns.ReturnOpened;
import io.seatledger.events.value.Disposition;
import io.seatledger.events.value.Money;
import io.seatledger.events.value.Reason;
import io.seatledger.events.value.RefusalCode;
import io.seatledger.events.value.ReturnStatus;
import io.seatledger.events.value.ReturnedEnrollment;
import io.seatledger.events.value.SeatState;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * R52: an approval says what goes back to the buyer, what becomes of the seats and of the enrollments on them. Money that is due
 * is reserved from the order's balance and the seats wait until it is settled; else they go back at once.
 */
public final class ApproveReturnPolicy {
    private ApproveReturnPolicy() {}

    public static Decision<Saved<ReturnState>> decide(ApproveReturn c, ReturnCase seen) {
        if (seen.state().status() != ReturnStatus.PENDING) {
            return ReturnReasons.unfit(RefusalCode.REQUEST_ALREADY_DECIDED, c.returnId(), seen.state());
        }
        Money refund = refund(c, seen.opened(), seen.order());
        List<Reason> reasons = RefundRule.reasons(refund, seen.opened(), seen.order());
        return reasons.isEmpty() ? approved(c, seen, refund.amountMinor()) : Decision.refused(reasons);
    }

    private static Money refund(ApproveReturn c, ReturnOpened opened, OrderState order) {
        return Objects.requireNonNullElseGet(
                c.refund(), () -> new Money(order.wasPaid() ? opened.valueMinor() : 0, opened.currency()));
    }

    private static Decision<Saved<ReturnState>> approved(ApproveReturn c, ReturnCase seen, long refundMinor) {
        ReturnOpened opened = seen.opened();
        ReturnApproved terms = new ReturnApproved(
                c.returnId(),
                refundMinor,
                opened.currency(),
                disposition(c, seen, refundMinor),
                enrollment(c, opened),
                c.actor().name(),
                c.notes(),
                c.acceptedAt());
        List<LedgerEvent> events = new ArrayList<>();
        events.add(terms);
        if (refundMinor > 0) {
            events.add(
                    new RefundReserved(opened.orderId(), c.returnId(), refundMinor, opened.currency(), c.acceptedAt()));
        } else {
            events.addAll(WhenReturnIsDoneThenSeatsGoBack.events(seen, terms, c.acceptedAt()));
        }
        return Decision.accepted(new Saved<>(false, seen.state().evolve(terms)), events);
    }

    private static Disposition disposition(ApproveReturn c, ReturnCase seen, long refundMinor) {
        Disposition byMoney = refundMinor > 0 ? Disposition.RETIRE : Disposition.REISSUE;
        Disposition byStore = Objects.requireNonNullElse(seen.policy().disposition(), byMoney);
        return Objects.requireNonNullElse(c.disposition(), byStore);
    }

    /** Only an assigned seat can have an enrollment. */
    private static @Nullable ReturnedEnrollment enrollment(ApproveReturn c, ReturnOpened opened) {
        boolean any = opened.seats().stream().anyMatch(span -> span.was() == SeatState.ASSIGNED);
        return any ? Objects.requireNonNullElse(c.enrollment(), ReturnedEnrollment.DROP) : null;
    }
}
