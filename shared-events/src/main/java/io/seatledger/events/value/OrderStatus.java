package io.seatledger.events.value;

/** Where an order stands; nobody sets it, it follows from payment and fulfilment. */
public enum OrderStatus {
    PENDING,
    PROCESSING,
    COMPLETE,
    CANCELLED
}
