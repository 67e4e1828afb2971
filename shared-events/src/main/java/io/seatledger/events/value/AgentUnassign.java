package io.seatledger.events.value;

/** How agents unassign a seat: at once, or by a request that staff decides (R34). */
public enum AgentUnassign {
    DIRECT,
    REQUEST
}
