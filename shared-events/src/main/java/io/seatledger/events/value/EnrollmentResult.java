package io.seatledger.events.value;

/** How a finished enrollment ended. */
public enum EnrollmentResult {
    PASSING,
    FAILING
}
