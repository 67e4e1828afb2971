package io.seatledger.events.value;

/** Why an agent may buy a course that its own learner identity holds or finished (R10, R11, R12). */
public enum RepurchaseCause {
    FAILED_ALLOWED,
    PASSED_ALLOWED,
    OVERRIDE
}
