package io.seatledger.command.order.cancel;

import io.seatledger.command.order.OrderState;
import io.seatledger.command.seat.PoolCase;
import java.util.List;

/**
 * An order that was cancelled.
 *
 * @param state after that
 * @param pools after that, of the lines whose seats had been released: not all of these end
 */
public record CancelledOrder(OrderState state, List<PoolCase> pools) {
    public CancelledOrder {
        pools = List.copyOf(pools);
    }
}
