package io.seatledger.domain.agent;

/** Where an agent stands; {@code NONE} before it was registered, also when a purchase in its name was refused. */
public enum AgentStatus {
    NONE,
    ACTIVE,
    SUSPENDED
}
