package io.seatledger.events.value;

/** For whom an agent says it buys. */
public enum Purpose {
    FOR_OTHERS,
    FOR_SELF
}
