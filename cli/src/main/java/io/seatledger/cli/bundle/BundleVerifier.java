package io.seatledger.cli.bundle;

import io.seatledger.cli.fold.SeatFold;
import io.seatledger.cli.proof.Checkpoint;
import io.seatledger.cli.proof.Frontier;
import io.seatledger.cli.proof.Hashes;
import io.seatledger.cli.proof.PartialTree;
import io.seatledger.cli.proof.VerifierKey;
import io.seatledger.cli.report.Console;
import io.seatledger.cli.report.Difference;
import io.seatledger.cli.report.Differs;
import io.seatledger.cli.report.Json;
import io.seatledger.cli.report.Progress;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Iterator;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JacksonException;

/** Makes all checks of docs/verification.md, section 5, in the order given there, until one finds something. */
public final class BundleVerifier {
    private final Trust.Choice keys;
    private final Console console;
    private final boolean older;
    private final List<Verdict.Passed> passed = new ArrayList<>();
    private final SeatFold fold = new SeatFold();
    private final Map<Long, KnownRoot> known = new TreeMap<>();
    private final List<String> seen = new ArrayList<>();
    private @Nullable Manifest manifest;
    private @Nullable Trust trust;
    private @Nullable Checkpoint checkpoint;
    private @Nullable Frontier frontier;
    private Proof proof = new Proof(0, List.of());

    /**
     * Prepares the verification of one bundle.
     *
     * @param older whether it may end before a checkpoint seen earlier
     */
    public BundleVerifier(Trust.Choice keys, Console console, boolean older) {
        this.keys = keys;
        this.console = console;
        this.older = older;
    }

    /** {@code proof.json}. */
    record Proof(long size, List<String> hashes) {
        Proof {
            hashes = List.copyOf(hashes);
        }
    }

    /** The tree over the whole log at the bundle's checkpoint, {@code null} for part of a log. */
    public @Nullable Frontier frontier() {
        return frontier;
    }

    /**
     * Makes all checks.
     *
     * @param withTotals whether the totals are compared as well
     */
    public Verdict verify(Path file, boolean withTotals) {
        Difference difference = null;
        try (BundleFile bundle = BundleFile.open(file)) {
            check(bundle, withTotals);
        } catch (Differs e) {
            difference = e.difference();
        } catch (IOException e) {
            difference = new Difference(Check.FILES, null, "the file cannot be read to its end", null, null);
        }
        return new Verdict(List.copyOf(passed), difference, manifest, trust, checkpoint, fold);
    }

    private void check(BundleFile bundle, boolean withTotals) throws IOException {
        bundle.demandFiles();
        pass(Check.FILES, "the six files of a bundle and no others");
        Manifest told = digests(bundle);
        manifest = told;
        Checkpoint signed = signature(bundle);
        checkpoint = signed;
        size(bundle, told, signed);
        events(bundle, told, signed);
        if (withTotals) {
            totals(bundle, told);
        }
        demandKnownRoots(signed);
    }

    private Manifest digests(BundleFile bundle) {
        Digests digests = new Digests(bundle);
        Manifest told = Manifest.read(digests.manifest());
        long bytes = told.files().stream().mapToLong(Manifest.FileSum::bytes).sum();
        try (Progress progress = console.progress("Digests", bytes, "B")) {
            digests.demand(told, progress);
        }
        pass(Check.DIGESTS, "every file is as long as the manifest says and has its digest");
        return told;
    }

    private Checkpoint signature(BundleFile bundle) {
        try {
            String line = bundle.text(BundleFile.KEY, Check.SIGNATURE);
            if (!line.endsWith("\n") || line.indexOf('\n') != line.length() - 1) {
                throw new IllegalArgumentException("key.txt is not one line");
            }
            Trust chosen = keys.choose(VerifierKey.parse(line.strip()));
            Checkpoint signed = Checkpoint.parse(bundle.text(BundleFile.CHECKPOINT, Check.SIGNATURE));
            signed.demandSignature(chosen.key());
            trust = chosen;
            keys.known(chosen.key()).stream()
                    .filter(each -> each.size() > 0)
                    .forEach(each -> known.put(each.size(), each));
            pass(
                    Check.SIGNATURE,
                    "checkpoint " + signed.size() + " is signed by "
                            + chosen.key().name() + ", a key " + chosen.how().words());
            return signed;
        } catch (IllegalArgumentException e) {
            throw Differs.of(Check.SIGNATURE, String.valueOf(e.getMessage()));
        }
    }

    private void size(BundleFile bundle, Manifest told, Checkpoint signed) {
        try {
            proof = Json.strict(bundle.bytes(BundleFile.PROOF, Check.SIZE), Proof.class);
        } catch (JacksonException e) {
            throw Differs.of(Check.SIZE, "proof.json is not as it should be: " + Json.problem(e));
        }
        if (!told.origin().equals(signed.origin())) {
            throw Differs.of(Check.SIZE, "the manifest names another log", signed.origin(), told.origin());
        }
        if (told.size() != signed.size()) {
            throw Differs.of(Check.SIZE, "size in the manifest", signed.size(), told.size());
        }
        if (proof.size() != signed.size()) {
            throw Differs.of(Check.SIZE, "size in the proof", signed.size(), proof.size());
        }
        if (told.scope().isLog() && told.events() != told.size()) {
            throw Differs.of(Check.SIZE, "a bundle of the whole log has every event", told.size(), told.events());
        }
        pass(Check.SIZE, "manifest, proof and checkpoint speak of the same " + signed.size() + " events");
    }

    private void events(BundleFile bundle, Manifest told, Checkpoint signed) throws IOException {
        byte[] root;
        try (Progress progress = console.progress("Events", told.events(), " events");
                EventPass pass = new EventPass(bundle, told, fold, progress)) {
            Differs later = null;
            root = signed.root();
            try {
                root = told.scope().isLog() ? rootOfLog(pass) : rootOfPart(pass, told.size());
            } catch (MissingHash e) {
                later = Differs.of(Check.ROOT, e.getMessage());
            }
            pass.drain();
            if (pass.count() != told.events()) {
                throw Differs.of(Check.EVENTS, "number of events in events.ndjson", told.events(), pass.count());
            }
            pass(Check.EVENTS, number(pass.count()) + " events, well-formed and in order");
            if (later != null) {
                throw later;
            }
            demandRoot(signed, root);
            pass.demandStreams();
            pass(Check.STREAMS, number(told.streams().size()) + " streams listed as complete have every event");
            pass.scope().demandScope();
            pass(Check.SCOPE, "it is about " + told.scope());
        }
    }

    private byte[] rootOfLog(EventPass pass) {
        Frontier tree = new Frontier();
        while (pass.peek() != null) {
            tree.add(pass.take());
            KnownRoot then = known.get(tree.size());
            if (then != null && Arrays.equals(then.root(), tree.root())) {
                known.remove(then.size());
                seen.add(then.seen());
            }
        }
        frontier = tree;
        if (!proof.hashes().isEmpty()) {
            throw new MissingHash("a bundle of the whole log needs no hashes in proof.json");
        }
        return tree.root();
    }

    private byte[] rootOfPart(EventPass pass, long size) {
        Iterator<String> hashes = proof.hashes().iterator();
        byte[] root = new PartialTree(pass, () -> next(hashes)).root(size);
        if (hashes.hasNext()) {
            throw new MissingHash("proof.json has hashes that nothing needs");
        }
        return root;
    }

    private static byte[] next(Iterator<String> hashes) {
        if (!hashes.hasNext()) {
            throw new MissingHash("proof.json lacks hashes for the events that are not in the bundle");
        }
        try {
            return Hashes.ofHex(String.valueOf(hashes.next()));
        } catch (IllegalArgumentException e) {
            throw new MissingHash("proof.json: " + e.getMessage());
        }
    }

    /** The hashes of the proof do not fit the events; told after the events themselves were looked at. */
    private static final class MissingHash extends RuntimeException {
        MissingHash(String what) {
            super(what);
        }

        @Override
        public String getMessage() {
            return String.valueOf(super.getMessage());
        }
    }

    private void demandRoot(Checkpoint signed, byte[] root) {
        if (!Arrays.equals(root, signed.root())) {
            throw Differs.of(
                    Check.ROOT,
                    "the events do not lead to the root that was signed: one of them was changed, removed or put in",
                    Hashes.hex(signed.root()),
                    Hashes.hex(root));
        }
        pass(Check.ROOT, "the events lead to the signed root " + Hashes.hex(root));
    }

    private void demandKnownRoots(Checkpoint signed) {
        for (KnownRoot each : known.values()) {
            boolean unchecked = frontier == null && each.size() < signed.size();
            if (each.size() > signed.size() && !older) {
                throw Differs.of(
                        Check.CONSISTENCY,
                        "it ends before " + each.seen() + ": the log was cut off, or the bundle is an older one",
                        "at least " + each.size() + " events",
                        signed.size());
            }
            boolean same = each.size() == signed.size() && Arrays.equals(each.root(), signed.root());
            if (each.size() <= signed.size() && !same && !unchecked) {
                throw Differs.of(Check.CONSISTENCY, "the log no longer begins as it did at " + each.seen());
            }
        }
        if (!seen.isEmpty()) {
            pass(Check.CONSISTENCY, "the log still begins as it did at " + String.join(" and ", seen));
        }
    }

    private void totals(BundleFile bundle, Manifest told) {
        SeatFold.Odd odd = fold.firstOdd();
        if (odd != null) {
            throw new Differs(new Difference(Check.TOTALS, odd.position(), odd.what(), null, null));
        }
        Totals.Comparison compared = new Totals(fold.lines(), 1).with(new TotalsFile(bundle), told.size());
        if (!compared.listed().isEmpty()) {
            throw new Differs(compared.listed().get(0));
        }
        pass(Check.TOTALS, number(compared.lines()) + " order lines are shown as the events say");
    }

    private void pass(String check, String said) {
        passed.add(new Verdict.Passed(check, said));
    }

    private static String number(long value) {
        return String.format(Locale.ROOT, "%,d", value);
    }
}
