package io.seatledger.benchmarks;

import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * What was asked for on the command line: {@code --short} for minutes instead of an hour, and {@code --name=value} for each figure.
 *
 * @param contestants by name; empty for all
 */
record Options(
        int rounds,
        long spanMillis,
        long warmMillis,
        int agents,
        int history,
        Set<String> contestants,
        Path jar,
        Path scratch,
        Path page,
        boolean isShort) {

    static Options parse(String... arguments) {
        boolean isShort = List.of(arguments).contains("--short");
        Map<String, String> named = new HashMap<>();
        for (String argument : arguments) {
            String[] parts = argument.split("=", 2);
            named.put(parts[0], parts.length > 1 ? parts[1] : "");
        }
        return new Options(
                number(named, "--rounds", isShort ? 3 : 7),
                number(named, "--span", isShort ? 3 : 10) * 1_000L,
                number(named, "--warm-up", 40) * 1_000L,
                number(named, "--agents", 5_000),
                number(named, "--history", isShort ? 20_000 : 100_000),
                set(named.getOrDefault("--only", "")),
                Path.of(named.getOrDefault("--jar", "../standalone/target/seatledger-standalone.jar")),
                Path.of(named.getOrDefault("--scratch", "target/scratch")).toAbsolutePath(),
                Path.of(named.getOrDefault("--page", "../docs/performance.md")),
                isShort);
    }

    boolean wants(String contestant) {
        return contestants.isEmpty() || contestants.contains(contestant);
    }

    private static int number(Map<String, String> named, String name, int otherwise) {
        return Integer.parseInt(named.getOrDefault(name, Integer.toString(otherwise)));
    }

    private static Set<String> set(String names) {
        return names.isEmpty() ? Set.of() : Set.of(names.split(",", -1));
    }
}
