package io.seatledger.command.order;

import io.seatledger.command.domain.Decision;
import io.seatledger.events.value.Reason;
import io.seatledger.events.value.RefusalCode;
import java.util.Map;

/** Why a command on an order is refused, and how an unknown order is answered. */
public final class OrderReasons {
    private OrderReasons() {}

    /** 404 for an order nobody placed. */
    public static <R> Decision<R> missing(String orderId) {
        return Decision.missing("ORDER_NOT_FOUND", "There is no order " + orderId + '.');
    }

    /** A reason that concerns the whole order. */
    public static Reason of(RefusalCode code, String orderId, String what) {
        return Reason.of(code, "Order " + orderId + ' ' + what + '.', Map.of("orderId", orderId));
    }
}
