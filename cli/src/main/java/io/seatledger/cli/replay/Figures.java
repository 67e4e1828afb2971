package io.seatledger.cli.replay;

import io.seatledger.cli.fold.Line;
import io.seatledger.cli.fold.SeatState;
import io.seatledger.cli.report.Console;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.Function;

/** Seats by state, added up per store, agent and organization. */
final class Figures {
    private static final int SHOWN_MAX = 20;

    private static final Map<String, Function<Line, String>> DIMENSIONS = dimensions();

    private final Map<String, Map<String, Map<String, Long>>> sums = new LinkedHashMap<>();
    private final int lines;
    private final long seats;

    Figures(List<Line> lines) {
        this.lines = lines.size();
        this.seats = lines.stream().mapToLong(Line::purchased).sum();
        DIMENSIONS.forEach((name, key) -> {
            Map<String, Map<String, Long>> byKey = new TreeMap<>();
            lines.forEach(line -> add(byKey.computeIfAbsent(key.apply(line), each -> new LinkedHashMap<>()), line));
            sums.put(name, byKey);
        });
    }

    private static Map<String, Function<Line, String>> dimensions() {
        Map<String, Function<Line, String>> dimensions = new LinkedHashMap<>();
        dimensions.put("store", Line::storeId);
        dimensions.put("agent", Line::agentId);
        dimensions.put("organization", Line::organizationId);
        return dimensions;
    }

    private static void add(Map<String, Long> to, Line line) {
        to.merge("purchased", line.purchased(), Long::sum);
        for (SeatState state : SeatState.values()) {
            to.merge(state.field(), line.in(state), Long::sum);
        }
    }

    /** Figures of every key of one dimension. */
    Map<String, Map<String, Long>> by(String dimension) {
        return sums.getOrDefault(dimension, Map.of());
    }

    int lines() {
        return lines;
    }

    long seats() {
        return seats;
    }

    Map<String, Map<String, Map<String, Long>>> json() {
        return sums;
    }

    void say(Console console) {
        sums.forEach((dimension, keys) -> {
            console.say("  by " + dimension + ":");
            keys.entrySet().stream()
                    .limit(SHOWN_MAX)
                    .forEach(each -> console.say(
                            String.format(Locale.ROOT, "    %-24s %s", each.getKey(), nonZero(each.getValue()))));
            if (keys.size() > SHOWN_MAX) {
                console.say("    and " + (keys.size() - SHOWN_MAX) + " more (--json shows all)");
            }
        });
    }

    private static String nonZero(Map<String, Long> figures) {
        StringBuilder text = new StringBuilder();
        figures.forEach((name, value) -> {
            if (value != 0) {
                text.append(text.isEmpty() ? "" : ", ").append(name).append(' ').append(value);
            }
        });
        return text.toString();
    }
}
