package io.seatledger.events.order;

import java.time.Instant;

/**
 * Money is due for a return and reserved from the balance of the order.
 *
 * @param amountMinor in minor units of {@code currency}
 */
public record RefundReserved(String orderId, String returnId, long amountMinor, String currency, Instant occurredAt)
        implements OrderEvent {}
