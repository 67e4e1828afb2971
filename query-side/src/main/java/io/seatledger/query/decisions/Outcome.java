package io.seatledger.query.decisions;

/** How a purchase was decided. */
enum Outcome {
    PERMITTED,
    REFUSED
}
