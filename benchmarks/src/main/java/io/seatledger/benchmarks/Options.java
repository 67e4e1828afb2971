package io.seatledger.benchmarks;

import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * What was asked for on the command line: {@code --short} for minutes instead of an hour, {@code --curves} for how cost grows, and
 * {@code --name=value} for each figure.
 *
 * @param history past events of one long stream
 * @param events in a long log
 * @param contestants by name; empty for all
 * @param probes of what is no leg of a round, by name; empty for all
 * @param target where the modules are built
 * @param scratch where runs have their directories
 * @param busyBefore load average of the machine before anything of this run began
 */
public record Options(
        int rounds,
        long spanMillis,
        long warmMillis,
        int agents,
        int history,
        long events,
        Set<String> contestants,
        Set<String> probes,
        Path target,
        Path scratch,
        Path docs,
        boolean isShort,
        boolean curves,
        double busyBefore) {

    static Options parse(String... arguments) {
        boolean isShort = List.of(arguments).contains("--short");
        Map<String, String> named = new HashMap<>();
        for (String argument : arguments) {
            String[] parts = argument.split("=", 2);
            named.put(parts[0], parts.length > 1 ? parts[1] : "");
        }
        return new Options(
                number(named, "--rounds", isShort ? 3 : 7),
                number(named, "--span", isShort ? 2 : 10) * 1_000L,
                number(named, "--warm-up", 90) * 1_000L,
                number(named, "--agents", named.containsKey("--curves") ? 1_000 : 5_000),
                number(named, "--history", isShort ? 100_000 : 1_000_000),
                number(named, "--events", isShort ? 1_000_000 : 7_000_000),
                set(named.getOrDefault("--only", "")),
                set(named.getOrDefault("--probes", "")),
                Path.of(named.getOrDefault("--modules", "..")).toAbsolutePath().normalize(),
                Path.of(named.getOrDefault("--scratch", "target/scratch"))
                        .toAbsolutePath()
                        .normalize(),
                Path.of(named.getOrDefault("--docs", "../docs")),
                isShort,
                named.containsKey("--curves"),
                named.containsKey("--load") ? Double.parseDouble(named.get("--load")) : Machine.load());
    }

    /** Whether a contestant takes part. */
    public boolean wants(String contestant) {
        return contestants.isEmpty() || contestants.contains(contestant);
    }

    /** Whether a probe is made. */
    public boolean probes(String probe) {
        return probes.isEmpty() || probes.contains(probe);
    }

    /** Whether everything was asked for, so that the table is whole. */
    boolean isWhole() {
        return contestants.isEmpty() && probes.isEmpty();
    }

    /** A file that a module was packaged into. */
    public Path packaged(String module, String file) {
        return target.resolve(module).resolve("target").resolve(file);
    }

    private static int number(Map<String, String> named, String name, int otherwise) {
        return Integer.parseInt(named.getOrDefault(name, Integer.toString(otherwise)));
    }

    private static Set<String> set(String names) {
        return names.isEmpty() ? Set.of() : Set.of(names.split(",", -1));
    }
}
