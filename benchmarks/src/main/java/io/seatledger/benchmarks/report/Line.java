package io.seatledger.benchmarks.report;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * One figure of the table.
 *
 * @param number of its target in the table of targets, empty when there is none
 * @param values one for every round
 * @param target {@code null} for a figure that is only told
 * @param wanted where we want to be
 */
public record Line(String number, String what, List<Double> values, Line.@Nullable Target target, String wanted) {
    public Line {
        values = List.copyOf(values);
    }

    /**
     * What it is held to.
     *
     * @param atMost whether less is better
     */
    public record Target(double value, boolean atMost) {
        boolean met(double figure) {
            return atMost ? figure <= value : figure >= value;
        }
    }

    /** A figure that should be so much or more. */
    public static Line atLeast(String number, String what, List<Double> values, double target, String wanted) {
        return new Line(number, what, values, new Target(target, false), wanted);
    }

    /** A figure that should be so much or less. */
    public static Line atMost(String number, String what, List<Double> values, double target, String wanted) {
        return new Line(number, what, values, new Target(target, true), wanted);
    }

    /** A figure that is only told, for its own sake. */
    public static Line told(String what, List<Double> values) {
        return told("", what, values);
    }

    /** A figure that is only told, beside those of a target. */
    public static Line told(String number, String what, List<Double> values) {
        return new Line(number, what, values, null, "");
    }

    /** The middle one. */
    public double median() {
        List<Double> sorted = values.stream().sorted().toList();
        int middle = sorted.size() / 2;
        return sorted.size() % 2 == 1 ? sorted.get(middle) : (sorted.get(middle - 1) + sorted.get(middle)) / 2;
    }

    double least() {
        return values.stream().mapToDouble(Double::doubleValue).min().orElse(0);
    }

    double most() {
        return values.stream().mapToDouble(Double::doubleValue).max().orElse(0);
    }

    /** In one word. */
    String verdict() {
        return target == null ? "" : target.met(median()) ? "met" : "not met";
    }
}
