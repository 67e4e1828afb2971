package io.seatledger.command.returns;

import io.seatledger.domain.Fold;
import io.seatledger.domain.StreamKind;
import io.seatledger.domain.StreamState;
import io.seatledger.events.LedgerEvent;
import io.seatledger.events.Streams;
import io.seatledger.events.returns.ReturnApproved;
import io.seatledger.events.returns.ReturnDeclined;
import io.seatledger.events.returns.ReturnEvent;
import io.seatledger.events.returns.ReturnOpened;
import io.seatledger.events.returns.ReturnRecalled;
import io.seatledger.events.returns.ReturnRefundFailed;
import io.seatledger.events.returns.ReturnRefundRetried;
import io.seatledger.events.returns.ReturnRefundSettled;
import io.seatledger.events.value.ReturnStatus;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * A return as its stream tells it.
 *
 * @param opened what is given back, {@code null} before that; never changes
 * @param approved the terms it was approved on, {@code null} until then
 * @param decidedBy who denied or withdrew it
 * @param reference of the payment provider, for the last refund that failed or was settled
 * @param notes of the last step
 */
public record ReturnState(
        @Nullable ReturnOpened opened,
        ReturnStatus status,
        @Nullable ReturnApproved approved,
        @Nullable String decidedBy,
        @Nullable String reference,
        @Nullable String notes)
        implements StreamState<ReturnState> {
    public static final ReturnState EMPTY = new ReturnState(null, ReturnStatus.PENDING, null, null, null, null);

    public static final StreamKind<ReturnState> KIND = new StreamKind<>(Streams.RETURN, ReturnState.class, EMPTY);

    private static final Fold<ReturnState> FOLD = Fold.<ReturnState>over(ReturnEvent.class)
            .on(ReturnOpened.class, (state, e) -> new ReturnState(e, ReturnStatus.PENDING, null, null, null, null))
            .on(
                    ReturnApproved.class,
                    (state, e) ->
                            new ReturnState(state.opened, ReturnStatus.APPROVED, e, e.decidedBy(), null, e.notes()))
            .on(
                    ReturnRefundFailed.class,
                    (state, e) -> state.refund(ReturnStatus.REFUND_FAILED, e.reference(), e.notes()))
            .on(
                    ReturnRefundRetried.class,
                    (state, e) -> state.refund(ReturnStatus.APPROVED, state.reference, e.notes()))
            .on(
                    ReturnRefundSettled.class,
                    (state, e) -> state.refund(ReturnStatus.REFUND_SETTLED, e.reference(), e.notes()))
            .on(ReturnDeclined.class, (state, e) -> state.ended(ReturnStatus.DENIED, e.decidedBy(), e.notes()))
            .on(ReturnRecalled.class, (state, e) -> state.ended(ReturnStatus.WITHDRAWN, e.decidedBy(), e.notes()))
            .complete();

    @Override
    public ReturnState evolve(LedgerEvent event) {
        return FOLD.apply(this, event);
    }

    /** Whether it is approved and money is still to go back. */
    public boolean refundDue() {
        return status == ReturnStatus.APPROVED
                && Objects.requireNonNull(approved, "it has terms").refundMinor() > 0;
    }

    private ReturnState refund(ReturnStatus next, @Nullable String by, @Nullable String why) {
        return new ReturnState(opened, next, approved, decidedBy, by, why);
    }

    private ReturnState ended(ReturnStatus how, String by, @Nullable String why) {
        return new ReturnState(opened, how, approved, by, reference, why);
    }
}
