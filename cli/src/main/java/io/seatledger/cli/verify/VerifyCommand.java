package io.seatledger.cli.verify;

import io.seatledger.cli.bundle.BundleVerifier;
import io.seatledger.cli.bundle.Verdict;
import io.seatledger.cli.report.ExitCode;
import io.seatledger.cli.report.Stopped;
import io.seatledger.cli.service.Service;
import io.seatledger.cli.settings.Globals;
import io.seatledger.cli.settings.StateOption;
import java.nio.file.Path;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** Verifies a bundle or a receipt without asking anybody, or a running service. */
@Command(
        name = "verify",
        header = "Check that nothing in the log was changed, removed or put in.",
        description = {
            "With a bundle (from /v1/audit/bundle) or a receipt, nobody is asked: everything is recomputed from the"
                    + " file and compared with what was signed. The first difference is named.",
            "Without a file the service at --url is verified: its newest checkpoint must be signed by the key seen before,"
                    + " follow from the checkpoint seen before, and be what its events lead to. Key and checkpoint are kept"
                    + " for the next time, only if all of that holds.",
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

    @Option(
            names = "--older",
            description = "accept a bundle that ends before a checkpoint seen earlier: one taken long ago")
    private boolean older;

    @Option(
            names = "--from-start",
            description = "with --url: read all events again, also those verified in earlier runs")
    private boolean fromStart;

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
        if (bundle == null && globals.namesService()) {
            return live(keys).number();
        }
        throw Stopped.usage("Name one thing to verify: a bundle, a receipt with --receipt, or a service with --url.");
    }

    private ExitCode live(Keys keys) {
        Service service = Service.of(globals, "auditor");
        KeptState kept = KeptState.ofService(state.directory(), service.url());
        return new LiveVerifier(service, kept, globals.console()).verify(keys.given(), fromStart);
    }

    private ExitCode bundle(Path file, Keys keys) {
        Report report = new Report(globals.console(), file.toString());
        BundleVerifier verifier = new BundleVerifier(keys, globals.console(), older);
        Verdict verdict = verifier.verify(file, true);
        report.of(verdict);
        return verdict.isVerified() ? ExitCode.OK : ExitCode.DIFFERENT;
    }
}
