package io.seatledger.benchmarks;

import io.seatledger.benchmarks.load.Result;

/**
 * What came of one leg in one round.
 *
 * @param walBytes of write-ahead log in that time, whoever wrote them
 */
record Measured(Result result, long walBytes) {

    double perSecond() {
        return result.perSecond();
    }

    double p50Micros() {
        return result.p50Micros();
    }

    double walBytesPerCommand() {
        return (double) walBytes / Math.max(1, result.commands());
    }
}
