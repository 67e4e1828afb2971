package io.seatledger.events.value;

/** Who can mend the cause of a refusal. */
public enum FixableBy {
    CALLER,
    AGENT,
    STORE_ADMIN
}
