package io.seatledger.events.value;

/** Who turns a seat into an enrollment: the system, or someone who assigns or redeems it. */
public enum Redemption {
    AUTO,
    MANUAL
}
