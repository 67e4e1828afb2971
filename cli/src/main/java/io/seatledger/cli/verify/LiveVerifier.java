package io.seatledger.cli.verify;

import io.seatledger.cli.bundle.Check;
import io.seatledger.cli.bundle.Trust;
import io.seatledger.cli.bundle.Verdict;
import io.seatledger.cli.proof.Checkpoint;
import io.seatledger.cli.proof.Frontier;
import io.seatledger.cli.proof.Hashes;
import io.seatledger.cli.proof.Proofs;
import io.seatledger.cli.proof.VerifierKey;
import io.seatledger.cli.report.Console;
import io.seatledger.cli.report.Difference;
import io.seatledger.cli.report.Differs;
import io.seatledger.cli.report.ExitCode;
import io.seatledger.cli.report.Stopped;
import io.seatledger.cli.service.Service;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;

/**
 * Verifies a running service: its newest checkpoint is signed by the key that is trusted, follows from the last one that was
 * seen, and is what the events lead to. What was seen is kept only when all of that holds.
 */
public final class LiveVerifier {
    private final Service service;
    private final KeptState kept;
    private final Console console;
    private final List<Verdict.Passed> passed = new ArrayList<>();
    private @Nullable Trust trust;
    private @Nullable Checkpoint newest;
    private long verifiedBefore;

    /** Prepares the verification of one service. */
    public LiveVerifier(Service service, KeptState kept, Console console) {
        this.service = service;
        this.kept = kept;
        this.console = console;
    }

    /**
     * Verifies it and says what was found.
     *
     * @param given the key to trust, {@code null} for the one kept, or on first use the one the service names
     * @param fromStart whether events that were verified before are read again
     */
    ExitCode verify(@Nullable VerifierKey given, boolean fromStart) {
        Report report = new Report(console, service.url());
        Difference difference = null;
        try {
            checkpoint(given);
            events(fromStart);
        } catch (Differs e) {
            difference = e.difference();
        }
        Map<String, @Nullable Object> facts = new LinkedHashMap<>();
        facts.put("events", newest == null ? null : newest.size() - verifiedBefore);
        facts.put("verifiedBefore", verifiedBefore);
        facts.put("keptIn", kept.directory().toString());
        report.print(passed, difference, trust, newest, facts);
        return difference == null ? ExitCode.OK : ExitCode.DIFFERENT;
    }

    /** The newest checkpoint, if it is signed and follows from the one that was kept. */
    public Checkpoint checkpoint(@Nullable VerifierKey given) {
        JsonNode item =
                service.get("/v1/audit/checkpoints?limit=1").path("items").path(0);
        if (item.isMissingNode()) {
            throw new Stopped(
                    ExitCode.UNREACHABLE, "The service has signed no checkpoint yet; try again in some seconds.");
        }
        Checkpoint signed = parsed(item.path("note").asString(""));
        Trust chosen = trust(given, signed);
        trust = chosen;
        newest = signed;
        demandSignature(signed, chosen);
        demandSameWords(signed, item);
        passed.add(new Verdict.Passed(
                Check.SIGNATURE,
                "checkpoint " + signed.size() + " is signed by " + chosen.key().name() + ", a key "
                        + chosen.how().words()));
        kept.checkpoint().ifPresent(last -> demandConsistency(last, signed));
        return signed;
    }

    private static Checkpoint parsed(String note) {
        try {
            return Checkpoint.parse(note);
        } catch (IllegalArgumentException e) {
            throw Differs.of(Check.SIGNATURE, "the newest checkpoint is none: " + e.getMessage());
        }
    }

    private Trust trust(@Nullable VerifierKey given, Checkpoint signed) {
        if (given != null) {
            return new Trust(given, Trust.How.GIVEN);
        }
        List<VerifierKey> named = keys();
        Optional<VerifierKey> known = kept.key();
        if (known.isPresent()) {
            VerifierKey key = known.get();
            if (named.stream().noneMatch(each -> each.toString().equals(key.toString()))) {
                throw Differs.of(
                        Check.SIGNATURE, "the service no longer names the key kept from an earlier run", key, named);
            }
            return new Trust(key, Trust.How.KEPT);
        }
        return named.stream()
                .filter(each ->
                        signed.origin().equals(each.origin()) && signed.note().isSignedBy(each))
                .findFirst()
                .map(each -> new Trust(each, Trust.How.FIRST_USE))
                .orElseThrow(() ->
                        Differs.of(Check.SIGNATURE, "no key that the service names signed its newest checkpoint"));
    }

    private List<VerifierKey> keys() {
        List<VerifierKey> keys = new ArrayList<>();
        for (JsonNode each : service.get("/v1/audit/keys").path("items").values()) {
            try {
                keys.add(VerifierKey.parse(each.path("verifierKey").asString("")));
            } catch (IllegalArgumentException e) {
                throw Differs.of(Check.SIGNATURE, "the service names a key that is none: " + e.getMessage());
            }
        }
        return keys;
    }

    private static void demandSignature(Checkpoint signed, Trust trust) {
        try {
            signed.demandSignature(trust.key());
        } catch (IllegalArgumentException e) {
            throw Differs.of(Check.SIGNATURE, String.valueOf(e.getMessage()));
        }
    }

    private static void demandSameWords(Checkpoint signed, JsonNode item) {
        if (item.path("size").asLong(-1) != signed.size()
                || !item.path("rootHash").asString("").equals(Hashes.hex(signed.root()))) {
            throw Differs.of(Check.SIZE, "size and root beside the note are not those that were signed");
        }
    }

    private void demandConsistency(Checkpoint last, Checkpoint signed) {
        if (signed.size() < last.size()) {
            throw Differs.of(
                    Check.CONSISTENCY,
                    "the log is shorter than it was: an older backup, or its end was cut off",
                    "at least " + last.size() + " events",
                    signed.size());
        }
        List<byte[]> path = new ArrayList<>();
        if (signed.size() > last.size() && last.size() > 0) {
            JsonNode proof = service.get("/v1/audit/consistency?from=" + last.size() + "&to=" + signed.size());
            proof.path("hashes").values().forEach(each -> path.add(hash(each)));
        }
        if (!Proofs.isConsistent(last.size(), last.root(), signed.size(), signed.root(), path)) {
            throw Differs.of(
                    Check.CONSISTENCY,
                    "the log does not begin as it did at checkpoint " + last.size() + ", kept earlier",
                    Hashes.hex(last.root()),
                    "no proof of it");
        }
        passed.add(new Verdict.Passed(
                Check.CONSISTENCY, "the log still begins as it did at checkpoint " + last.size() + ", kept earlier"));
    }

    private static byte[] hash(JsonNode hex) {
        try {
            return Hashes.ofHex(hex.asString(""));
        } catch (IllegalArgumentException e) {
            throw Differs.of(Check.CONSISTENCY, "the proof is none: " + e.getMessage());
        }
    }

    private void events(boolean fromStart) {
        Checkpoint signed = Objects.requireNonNull(newest);
        Frontier tree = fromStart ? new Frontier() : kept.verified();
        verifiedBefore = tree.size();
        new LoggedEvents(service, console).addTo(tree, signed.size());
        passed.add(new Verdict.Passed(
                Check.EVENTS,
                Report.count(signed.size() - verifiedBefore) + " events read and hashed"
                        + (verifiedBefore == 0 ? "" : ", " + Report.count(verifiedBefore) + " were earlier")));
        if (!Arrays.equals(tree.root(), signed.root())) {
            throw Differs.of(
                    Check.ROOT,
                    "the events do not lead to the root that was signed",
                    Hashes.hex(signed.root()),
                    Hashes.hex(tree.root()));
        }
        passed.add(new Verdict.Passed(Check.ROOT, "the events lead to the signed root " + Hashes.hex(tree.root())));
        Trust trusted = Objects.requireNonNull(trust);
        kept.keep(trusted.key());
        kept.keep(signed, tree);
    }
}
