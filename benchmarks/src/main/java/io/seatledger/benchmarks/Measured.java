package io.seatledger.benchmarks;

import io.seatledger.benchmarks.load.Result;

/**
 * What came of one leg in one round.
 *
 * @param driverMicros of processor time that this process used meanwhile
 */
record Measured(Result result, double driverMicros) {

    /** Whether most commands were carried out; a leg that broke is no figure, and least of all a good one. */
    boolean counts() {
        return result.commands() > 0 && result.failures() < result.commands();
    }

    double perSecond() {
        return result.perSecond();
    }

    double p50Micros() {
        return result.p50Micros();
    }

    double driverMicrosPerCommand() {
        return driverMicros / Math.max(1, result.commands());
    }
}
