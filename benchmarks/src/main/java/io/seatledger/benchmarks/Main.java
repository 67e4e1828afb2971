package io.seatledger.benchmarks;

import io.seatledger.benchmarks.curve.Curves;
import io.seatledger.benchmarks.database.BenchDatabase;
import io.seatledger.benchmarks.probe.Probe;
import io.seatledger.benchmarks.report.Line;
import io.seatledger.benchmarks.report.Page;
import io.seatledger.benchmarks.report.Table;
import java.io.IOException;
import java.nio.file.Path;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;

/** Measures, prints the table of ratios, and writes it where the page of figures is. */
public final class Main {
    private Main() {}

    /** {@code --short}, {@code --rounds=7}, {@code --span=10}, {@code --warm-up=40}, {@code --agents=5000}, {@code --only=http,axon}. */
    public static void main(String[] arguments) throws IOException, SQLException, InterruptedException {
        Options options = Options.parse(arguments);
        long start = System.nanoTime();
        try (Scratch scratch = Scratch.under(options.scratch())) {
            try (BenchDatabase database = BenchDatabase.start(scratch.directory())) {
                if (options.curves()) {
                    String curves = Curves.measure(database, options, scratch.directory());
                    tell(options, "scaling.md", Machine.words(options, Map.of(), minutes(start)) + "\n\n" + curves);
                } else {
                    Field field = Field.start(database, options, scratch.directory());
                    List<Line> lines = measured(field);
                    String words = Machine.words(options, field.absent(), minutes(start));
                    tell(options, "performance.md", words + "\n\n" + Table.of(lines));
                }
            }
        }
        // Nothing of this process is left to be done, whatever a library's thread waits for.
        System.exit(0);
    }

    private static double minutes(long start) {
        return (System.nanoTime() - start) / 60e9;
    }

    /** Prints it; on the page only what was asked for whole. */
    private static void tell(Options options, String name, String figures) throws IOException {
        System.out.println(figures);
        Path page = options.docs().resolve(name);
        if (options.isWhole() && Page.fill(page, figures)) {
            Log.say("%s tells them now", page);
        }
    }

    private static List<Line> measured(Field field) throws IOException, SQLException, InterruptedException {
        Options options = field.options();
        Programme programme = new Programme(options);
        Rounds rounds = new Rounds(field, programme.groups());
        rounds.warmUp(Programme.WARMED_TOGETHER, options.warmMillis(), options.agents());
        rounds.run(options.rounds());
        List<Line> lines = new ArrayList<>(programme.lines(new Ratios(rounds.measured())));
        for (Probe probe : Probe.all()) {
            if (options.probes(probe.name()) && field.has(probe.needs().toArray(String[]::new))) {
                Log.say("probe: %s", probe.name());
                try {
                    lines.addAll(probe.measure(field));
                } catch (IOException | SQLException | RuntimeException e) {
                    field.missing(probe.name(), e);
                }
            }
        }
        // In the order of the targets; what is only told comes last.
        lines.sort(Comparator.comparingInt(Main::rank));
        return lines;
    }

    private static int rank(Line line) {
        return line.number().isEmpty() ? Integer.MAX_VALUE : Integer.parseInt(line.number());
    }
}
