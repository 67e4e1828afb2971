package io.seatledger.cli.verify;

import io.seatledger.cli.bundle.BundleVerifier;
import io.seatledger.cli.bundle.KnownRoot;
import io.seatledger.cli.bundle.Manifest;
import io.seatledger.cli.bundle.Trust;
import io.seatledger.cli.bundle.Verdict;
import io.seatledger.cli.report.ExitCode;
import io.seatledger.cli.report.Stopped;
import io.seatledger.cli.settings.Globals;
import io.seatledger.cli.settings.StateOption;
import java.nio.file.Path;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** Verifies a bundle or a receipt without asking anybody. */
@Command(
        name = "verify",
        header = "Check that nothing in the log was changed, removed or put in.",
        description = {
            "With a bundle (from /v1/audit/bundle) or a receipt, nobody is asked: everything is recomputed from the"
                    + " file and compared with what was signed. The first difference is named.",
        })
public final class VerifyCommand implements Callable<Integer> {
    @Parameters(arity = "0..1", paramLabel = "BUNDLE.zip", description = "the bundle to verify")
    private @Nullable Path bundle;

    @Option(names = "--receipt", paramLabel = "FILE", description = "verify the receipt of a purchase instead")
    private @Nullable Path receipt;

    @Option(
            names = "--key",
            paramLabel = "KEY|FILE",
            description = "the verifier key to trust, or a file that holds it; without it, the key kept from an"
                    + " earlier run")
    private @Nullable String key;

    @Mixin
    private StateOption state = new StateOption();

    private final Globals globals;

    /** The command with the options of all. */
    public VerifyCommand(Globals globals) {
        this.globals = globals;
    }

    @Override
    public Integer call() {
        Keys keys = new Keys(key, state.directory());
        if (bundle != null && receipt == null) {
            return bundle(bundle, keys).number();
        }
        if (receipt != null && bundle == null) {
            return new ReceiptVerifier(keys, globals.console()).verify(receipt).number();
        }
        throw Stopped.usage("Name one thing to verify: a bundle, or a receipt with --receipt.");
    }

    /** Part of a log, and a log that ends before, say nothing about what was seen later. */
    private void sayWhatIsNewer(Keys keys, Verdict verdict) {
        Trust trust = verdict.trust();
        Manifest manifest = verdict.manifest();
        if (trust == null || manifest == null || !verdict.isVerified()) {
            return;
        }
        for (KnownRoot each : keys.known(trust.key())) {
            if (each.size() > manifest.size()) {
                globals.console()
                        .note("Note: it ends before " + each.seen()
                                + "; whether one follows from the other was not checked.");
            }
        }
    }

    private ExitCode bundle(Path file, Keys keys) {
        Report report = new Report(globals.console(), file.toString());
        BundleVerifier verifier = new BundleVerifier(keys, globals.console());
        Verdict verdict = verifier.verify(file, true);
        report.of(verdict);
        sayWhatIsNewer(keys, verdict);
        return verdict.isVerified() ? ExitCode.OK : ExitCode.DIFFERENT;
    }
}
