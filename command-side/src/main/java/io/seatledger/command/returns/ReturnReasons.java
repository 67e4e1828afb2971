package io.seatledger.command.returns;

import io.seatledger.command.domain.Decision;
import io.seatledger.events.value.Reason;
import io.seatledger.events.value.RefusalCode;
import java.util.Map;

/** Why a command on a return is refused, and how an unknown return is answered. */
public final class ReturnReasons {
    private ReturnReasons() {}

    /** 404 for a return that is not there. */
    public static <R> Decision<R> missing(String returnId) {
        return Decision.missing("RETURN_NOT_FOUND", "There is no return " + returnId + '.');
    }

    /** A step that does not fit where the return stands. */
    public static <R> Decision<R> unfit(RefusalCode code, String returnId, ReturnState state) {
        return Decision.refused(Reason.of(
                code,
                "The return " + returnId + " is " + state.status() + (state.refundDue() ? " with a refund due." : "."),
                Map.of("returnId", returnId, "status", state.status())));
    }
}
