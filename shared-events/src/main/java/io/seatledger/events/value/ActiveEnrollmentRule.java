package io.seatledger.events.value;

/** What an active enrollment of the agent's own learner identity does to a purchase (R9). */
public enum ActiveEnrollmentRule {
    BLOCK,
    WARN,
    ALLOW
}
