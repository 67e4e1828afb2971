package io.seatledger.events.value;

/** Whether an agent may act on its own learner identity (R13). */
public enum IdentitySeparation {
    OFF,
    WARN,
    FORBID
}
