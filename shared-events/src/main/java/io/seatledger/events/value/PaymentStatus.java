package io.seatledger.events.value;

/** Where the payment of an order stands. */
public enum PaymentStatus {
    PENDING,
    AUTHORIZED,
    PAID,
    PARTIALLY_REFUNDED,
    REFUNDED,
    VOIDED
}
