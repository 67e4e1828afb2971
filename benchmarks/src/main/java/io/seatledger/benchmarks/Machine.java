package io.seatledger.benchmarks;

import io.seatledger.benchmarks.database.Limit;
import java.io.IOException;
import java.lang.management.ManagementFactory;
import java.util.Locale;
import java.util.Map;

/** What a reader of figures has to know about the run. */
final class Machine {
    private Machine() {}

    static String words(Options options, Map<String, String> absent, double minutes) throws IOException {
        StringBuilder words = new StringBuilder(String.format(
                Locale.ROOT,
                "%s run: %d rounds of %d s a leg, each contestant warmed %d s before, %d agents. %d processors, Java %s, PostgreSQL"
                        + " with fsync, synchronous_commit, full_page_writes and checksums on; the limit by %s. It took %.0f minutes.",
                options.isShort() ? "A short" : "A full",
                options.rounds(),
                options.spanMillis() / 1_000,
                options.warmMillis() / 1_000,
                options.agents(),
                Runtime.getRuntime().availableProcessors(),
                Runtime.version().feature(),
                Limit.method(),
                minutes));
        words.append(String.format(
                Locale.ROOT,
                " Load average before it began: %.1f%s.",
                options.busyBefore(),
                options.busyBefore() > 1
                        ? ": the machine was busy with other work, so these figures are no more than a first look"
                        : ""));
        absent.forEach((name, why) -> words.append(" Not measured: ")
                .append(name)
                .append(" (")
                .append(why)
                .append(")."));
        return words.toString();
    }

    static double load() {
        return ManagementFactory.getOperatingSystemMXBean().getSystemLoadAverage();
    }
}
