package io.seatledger.cli.replay;

import io.seatledger.cli.bundle.BundleTotals;
import io.seatledger.cli.bundle.BundleVerifier;
import io.seatledger.cli.bundle.Manifest;
import io.seatledger.cli.bundle.Verdict;
import io.seatledger.cli.fold.Line;
import io.seatledger.cli.report.Console;
import io.seatledger.cli.report.Difference;
import io.seatledger.cli.report.Differs;
import io.seatledger.cli.report.ExitCode;
import io.seatledger.cli.service.Service;
import io.seatledger.cli.settings.Globals;
import io.seatledger.cli.settings.StateOption;
import io.seatledger.cli.verify.Keys;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** Folds a bundle's events anew and compares the figures with those that the service shows. */
@Command(
        name = "replay",
        header = "Count the seats from the events again, and compare with what the service shows.",
        description = {
            "The bundle is verified first. Then its events are folded into seats per order line, store, agent and"
                    + " organization by this program's own fold, and compared with the totals in the bundle; with --url"
                    + " also with what the service answers for the same position."
        })
public final class ReplayCommand implements Callable<Integer> {
    private static final int LISTED_MAX = 1_000;

    @Parameters(paramLabel = "BUNDLE.zip", description = "the bundle to fold")
    private Path bundle = Path.of("");

    @Option(names = "--compare", description = "list the differences; without it, only the figures are shown")
    private boolean compare;

    @Option(
            names = "--key",
            paramLabel = "KEY|FILE",
            description = "the verifier key to trust, or a file that holds it")
    private @Nullable String key;

    @Mixin
    private StateOption state = new StateOption();

    private final Globals globals;

    /** The command with the options of all. */
    public ReplayCommand(Globals globals) {
        this.globals = globals;
    }

    @Override
    public Integer call() {
        Console console = globals.console();
        Verdict verdict = new BundleVerifier(new Keys(key, state.directory()), console, true).verify(bundle, false);
        Difference wrong = verdict.difference();
        if (wrong != null) {
            throw new Differs(wrong);
        }
        Manifest manifest = Objects.requireNonNull(verdict.manifest());
        List<Line> lines = verdict.fold().lines();
        Figures figures = new Figures(lines);
        List<Difference> differences = new ArrayList<>();
        BundleTotals.Compared totals = null;
        if (compare) {
            totals = BundleTotals.compare(bundle, verdict, LISTED_MAX);
            differences.addAll(totals.differences());
            if (globals.namesService()) {
                new Comparison(Service.of(globals, "auditor"), manifest, figures).addTo(differences);
            }
        }
        say(console, manifest, figures, differences);
        console.result(result(manifest, lines, figures, totals, differences, verdict));
        return (differences.isEmpty() ? ExitCode.OK : ExitCode.DIFFERENT).number();
    }

    private void say(Console console, Manifest manifest, Figures figures, List<Difference> differences) {
        console.say(String.format(
                Locale.ROOT,
                "%s: %,d of %,d events folded into %,d order lines with %,d seats",
                bundle,
                manifest.events(),
                manifest.size(),
                figures.lines(),
                figures.seats()));
        figures.say(console);
        differences.forEach(each -> console.say("  DIFFERS  " + each.sentence()));
        if (compare) {
            console.say(
                    differences.isEmpty()
                            ? "No difference"
                                    + (globals.namesService() ? ", neither in the bundle nor at " + globals.url() : "")
                            : differences.size() + " differences");
        }
    }

    private Map<String, @Nullable Object> result(
            Manifest manifest,
            List<Line> lines,
            Figures figures,
            BundleTotals.@Nullable Compared totals,
            List<Difference> differences,
            Verdict verdict) {
        Map<String, @Nullable Object> result = new LinkedHashMap<>();
        result.put("bundle", bundle.toString());
        result.put("scope", manifest.scope());
        result.put("position", manifest.size());
        result.put("events", manifest.events());
        result.put("lines", lines.size());
        result.put("seats", figures.seats());
        result.put("digest", totals == null ? null : totals.digest());
        result.put("compared", compare);
        result.put("same", compare ? differences.isEmpty() : null);
        result.put("differences", differences);
        result.put("totals", figures.json());
        result.put("unknownTypes", verdict.fold().unknown());
        return result;
    }
}
