package io.seatledger.benchmarks.report;

import java.util.List;
import java.util.Locale;

/** Lines as Markdown. */
public final class Table {
    private Table() {}

    /** All of them, those with a target first. */
    public static String of(List<Line> lines) {
        StringBuilder table = new StringBuilder("""
                | # | What | Median | Rounds (least – most) | Target | | Wanted |
                |---|---|---|---|---|---|---|
                """);
        lines.stream().filter(line -> !line.values().isEmpty()).forEach(line -> table.append(row(line)));
        return table.toString();
    }

    private static String row(Line line) {
        Line.Target target = line.target();
        return "| " + line.number() + " | " + line.what() + " | " + figure(line.median()) + " | "
                + figure(line.least()) + " – " + figure(line.most()) + " | "
                + (target == null ? "" : (target.atMost() ? "≤ " : "≥ ") + figure(target.value())) + " | "
                + line.verdict() + " | " + line.wanted() + " |\n";
    }

    private static String figure(double value) {
        double size = Math.abs(value);
        String format = size >= 100 ? "%.0f" : size >= 10 ? "%.1f" : size >= 0.1 ? "%.2f" : "%.3f";
        return String.format(Locale.ROOT, format, value);
    }
}
