package io.seatledger.events.order;

import java.time.Instant;

/**
 * The return was denied after its refund had failed: the money is reserved no more.
 *
 * @param amountMinor in minor units of {@code currency}
 */
public record RefundReleased(String orderId, String returnId, long amountMinor, String currency, Instant occurredAt)
        implements OrderEvent {}
