package io.seatledger.events.order;

import java.time.Instant;

/**
 * The order was paid offline, by purchase order or cheque.
 *
 * @param reference of the document that shows it
 */
public record OrderMarkedPaid(String orderId, String reference, long amountMinor, String currency, Instant occurredAt)
        implements OrderEvent {}
