package io.seatledger.events.value;

/**
 * Which finished courses the agent's own learner identity may buy again; the two are independent.
 *
 * @param failed R10: courses finished failing
 * @param passed R11: courses finished passing
 */
public record RepurchasePolicy(boolean failed, boolean passed) {}
