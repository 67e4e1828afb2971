package io.seatledger.command.returns.decide;

import io.seatledger.command.domain.Decision;
import io.seatledger.command.domain.Saved;
import io.seatledger.command.returns.ReturnPart;
import io.seatledger.command.returns.ReturnReasons;
import io.seatledger.command.returns.ReturnState;
import io.seatledger.events.LedgerEvent;
import io.seatledger.events.order.RefundReleased;
import io.seatledger.events.returns.ReturnApproved;
import io.seatledger.events.returns.ReturnDeclined;
import io.seatledger.events.returns.ReturnEvent;
import io.seatledger.events.returns.ReturnOpened;
import io.seatledger.events.returns.ReturnRecalled;
import io.seatledger.events.seat.ReturnDenied;
import io.seatledger.events.seat.ReturnWithdrawn;
import io.seatledger.events.value.RefusalCode;
import io.seatledger.events.value.ReturnStatus;
import java.util.ArrayList;
import java.util.List;

/**
 * R50: a return that is denied or withdrawn leaves its seats exactly as they were. It can be denied as long as it is not
 * decided, and after its refund failed (R53): then the money is promised to nobody any more.
 */
public final class DeclineReturnPolicy {
    private DeclineReturnPolicy() {}

    public static Decision<Saved<ReturnState>> decide(DenyReturn c, ReturnState state) {
        ReturnOpened opened = state.opened();
        if (opened == null) {
            return ReturnReasons.missing(c.returnId());
        }
        if (state.status() != ReturnStatus.PENDING && state.status() != ReturnStatus.REFUND_FAILED) {
            return ReturnReasons.unfit(RefusalCode.REQUEST_ALREADY_DECIDED, c.returnId(), state);
        }
        List<LedgerEvent> events = new ArrayList<>();
        ReturnApproved approved = state.approved();
        if (approved != null) {
            events.add(new RefundReleased(
                    opened.orderId(), c.returnId(), approved.refundMinor(), approved.currency(), c.acceptedAt()));
        }
        for (ReturnPart part : ReturnPart.of(opened.seats())) {
            events.add(new ReturnDenied(
                    opened.orderId(), part.line(), part.numbers(), c.returnId(), part.was(), c.acceptedAt()));
        }
        return ended(state, new ReturnDeclined(c.returnId(), c.actor().name(), c.notes(), c.acceptedAt()), events);
    }

    public static Decision<Saved<ReturnState>> decide(WithdrawReturn c, ReturnState state) {
        ReturnOpened opened = state.opened();
        if (opened == null) {
            return ReturnReasons.missing(c.returnId());
        }
        if (state.status() != ReturnStatus.PENDING) {
            return ReturnReasons.unfit(RefusalCode.REQUEST_ALREADY_DECIDED, c.returnId(), state);
        }
        List<LedgerEvent> events = new ArrayList<>();
        for (ReturnPart part : ReturnPart.of(opened.seats())) {
            events.add(new ReturnWithdrawn(
                    opened.orderId(), part.line(), part.numbers(), c.returnId(), part.was(), c.acceptedAt()));
        }
        return ended(state, new ReturnRecalled(c.returnId(), c.actor().name(), c.notes(), c.acceptedAt()), events);
    }

    private static Decision<Saved<ReturnState>> ended(
            ReturnState state, ReturnEvent ending, List<LedgerEvent> elsewhere) {
        List<LedgerEvent> events = new ArrayList<>();
        events.add(ending);
        events.addAll(elsewhere);
        return Decision.accepted(new Saved<>(false, state.evolve(ending)), events);
    }
}
