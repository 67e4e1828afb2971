package io.seatledger.cli.verify;

import io.seatledger.cli.bundle.Manifest;
import io.seatledger.cli.bundle.Trust;
import io.seatledger.cli.bundle.Verdict;
import io.seatledger.cli.proof.Checkpoint;
import io.seatledger.cli.proof.Hashes;
import io.seatledger.cli.report.Console;
import io.seatledger.cli.report.Difference;
import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Says what a verification found, for people and for programs. */
final class Report {
    private final Console console;
    private final String subject;
    private final long startedNanos = System.nanoTime();

    Report(Console console, String subject) {
        this.console = console;
        this.subject = subject;
    }

    void of(Verdict verdict) {
        Manifest manifest = verdict.manifest();
        Map<String, @Nullable Object> facts = new LinkedHashMap<>();
        facts.put("scope", manifest == null ? null : manifest.scope());
        facts.put("events", manifest == null ? null : manifest.events());
        if (manifest != null) {
            console.say(subject + ": " + manifest.scope() + ", " + count(manifest.events()) + " of "
                    + count(manifest.size()) + " events of the log " + manifest.origin());
        }
        print(verdict.passed(), verdict.difference(), verdict.trust(), verdict.checkpoint(), facts);
        if (!verdict.fold().unknown().isEmpty()) {
            console.note("Events about seats that this program does not know, and did not count: "
                    + verdict.fold().unknown() + ". A newer version of seatledger may know them.");
        }
    }

    void print(
            List<Verdict.Passed> passed,
            @Nullable Difference difference,
            @Nullable Trust trust,
            @Nullable Checkpoint checkpoint,
            Map<String, @Nullable Object> facts) {
        passed.forEach(
                each -> console.say(String.format(Locale.ROOT, "  ok     %-11s  %s", each.check(), each.said())));
        if (difference != null) {
            console.say(String.format(Locale.ROOT, "  WRONG  %-11s  %s", difference.check(), difference.sentence()));
        }
        Duration took = Duration.ofNanos(System.nanoTime() - startedNanos);
        console.say(verdict(difference) + String.format(Locale.ROOT, " (%.1f s)", took.toMillis() / 1000.0));
        if (trust != null && trust.how() == Trust.How.UNTRUSTED) {
            console.note(
                    "Warning: no key was given or kept, so the signature was checked with the key in the file itself."
                            + " Whoever made the file could have made that key. Use --key, or `verify --url` once.");
        }
        console.result(json(passed, difference, trust, checkpoint, facts, took));
    }

    private String verdict(@Nullable Difference difference) {
        return difference == null
                ? "Verified: " + subject + " is what was signed."
                : "NOT VERIFIED: " + subject + " is not what it should be; nothing after that was checked.";
    }

    private Map<String, @Nullable Object> json(
            List<Verdict.Passed> passed,
            @Nullable Difference difference,
            @Nullable Trust trust,
            @Nullable Checkpoint checkpoint,
            Map<String, @Nullable Object> facts,
            Duration took) {
        Map<String, @Nullable Object> result = new LinkedHashMap<>();
        result.put("verified", difference == null);
        result.put("subject", subject);
        result.put("difference", difference);
        result.put("checks", passed);
        result.put("origin", checkpoint == null ? null : checkpoint.origin());
        result.put("size", checkpoint == null ? null : checkpoint.size());
        result.put("rootHash", checkpoint == null ? null : Hashes.hex(checkpoint.root()));
        result.put("key", trust == null ? null : trust.key().toString());
        result.put("trust", trust == null ? null : trust.how());
        result.putAll(facts);
        result.put("seconds", took.toMillis() / 1000.0);
        return result;
    }

    static String count(long value) {
        return String.format(Locale.ROOT, "%,d", value);
    }
}
