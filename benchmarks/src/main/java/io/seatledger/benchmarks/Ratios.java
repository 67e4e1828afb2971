package io.seatledger.benchmarks;

import java.util.List;
import java.util.Map;
import java.util.function.ToDoubleFunction;
import java.util.stream.IntStream;

/** Ratios of two legs, one for every round. */
record Ratios(Map<String, List<Measured>> measured) {

    /** Commands in a second; empty when one of them was not measured. */
    List<Double> perSecond(String leg, String other) {
        return of(leg, other, Measured::perSecond);
    }

    /** The rate itself, to be compared with nothing. */
    List<Double> perSecond(String leg) {
        return rounds(leg).stream().map(Measured::perSecond).toList();
    }

    /** Time that half of the commands stay below. */
    List<Double> latency(String leg, String other) {
        return of(leg, other, Measured::p50Micros);
    }

    /** Processor time of the driver for a command, in microseconds. */
    List<Double> driver(String leg) {
        return rounds(leg).stream()
                .filter(Measured::counts)
                .map(Measured::driverMicrosPerCommand)
                .toList();
    }

    /** Commands of a leg that failed, in each round. */
    List<Double> failures(String leg) {
        return rounds(leg).stream()
                .map(each -> (double) each.result().failures())
                .toList();
    }

    private List<Double> of(String leg, String other, ToDoubleFunction<Measured> figure) {
        List<Measured> ours = rounds(leg);
        List<Measured> theirs = rounds(other);
        return IntStream.range(0, Math.min(ours.size(), theirs.size()))
                .filter(round -> ours.get(round).counts() && theirs.get(round).counts())
                .mapToObj(round -> figure.applyAsDouble(ours.get(round)) / figure.applyAsDouble(theirs.get(round)))
                .toList();
    }

    private List<Measured> rounds(String leg) {
        return measured.getOrDefault(leg, List.of());
    }
}
