package io.seatledger.benchmarks.curve;

import io.seatledger.benchmarks.report.Line;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/** One curve: a row for every point, and for every column what the rounds found there. */
final class Curve {
    private final String title;
    private final String axis;
    private final List<String> columns;
    private final Map<String, List<List<Double>>> points = new LinkedHashMap<>();

    Curve(String title, String axis, String... columns) {
        this.title = title;
        this.axis = axis;
        this.columns = List.of(columns);
    }

    /** What one round found at a point, a value for each column. */
    void add(String point, Number... values) {
        List<List<Double>> rounds = points.computeIfAbsent(point, name -> new ArrayList<>());
        for (int column = 0; column < values.length; column++) {
            if (rounds.size() <= column) {
                rounds.add(new ArrayList<>());
            }
            rounds.get(column).add(values[column].doubleValue());
        }
    }

    /** The median of a column at a point. */
    double median(String point, int column) {
        return Line.told("", points.getOrDefault(point, List.of()).get(column)).median();
    }

    /** As Markdown; every column also in relation to its first point. */
    String markdown() {
        StringBuilder text = new StringBuilder("### " + title + "\n\n| " + axis + " |");
        columns.forEach(column -> text.append(' ').append(column).append(" | ÷ first |"));
        text.append("\n|---|").append("---|---|".repeat(columns.size())).append('\n');
        String first = points.keySet().iterator().next();
        for (String point : points.keySet()) {
            text.append("| ").append(point).append(" |");
            for (int column = 0; column < columns.size(); column++) {
                double value = median(point, column);
                text.append(String.format(Locale.ROOT, " %s | %.2f |", figure(value), value / median(first, column)));
            }
            text.append('\n');
        }
        return text.append('\n').toString();
    }

    static String figure(double value) {
        return String.format(Locale.ROOT, value >= 100 ? "%,.0f" : value >= 10 ? "%.1f" : "%.2f", value);
    }
}
