package io.seatledger.benchmarks;

import io.seatledger.benchmarks.load.Load;

/**
 * One stretch of a round.
 *
 * @param name by which ratios find what came of it
 * @param contestant by name
 */
record Leg(String name, String contestant, Load load) {}
