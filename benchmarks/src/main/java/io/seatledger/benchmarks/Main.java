package io.seatledger.benchmarks;

import io.seatledger.benchmarks.database.BenchDatabase;
import io.seatledger.benchmarks.report.Line;
import io.seatledger.benchmarks.report.Page;
import io.seatledger.benchmarks.report.Table;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import org.springframework.util.FileSystemUtils;

/** Measures, prints the table of ratios, and writes it where the page of figures is. */
public final class Main {
    private Main() {}

    /** {@code --short}, {@code --rounds=7}, {@code --span=10}, {@code --warm-up=40}, {@code --agents=5000}, {@code --only=http,axon}. */
    public static void main(String[] arguments) throws IOException, SQLException, InterruptedException {
        Options options = Options.parse(arguments);
        double busy = Machine.load();
        Path scratch = options.scratch();
        FileSystemUtils.deleteRecursively(scratch);
        Files.createDirectories(scratch);
        try (BenchDatabase database = BenchDatabase.start(scratch);
                Field field = Field.start(database, options)) {
            Programme programme = new Programme(options);
            Rounds rounds = new Rounds(database, field.contestants(), programme.legs());
            rounds.warmUp(options.warmMillis(), options.agents());
            rounds.run(options.rounds());
            List<Line> lines = new ArrayList<>(programme.lines(new Ratios(rounds.measured())));
            lines.addAll(new Extras(database, options).measure(field.contestants()));
            lines.sort(Main::byNumber);
            String figures = Machine.words(options, field.absent(), busy) + "\n\n" + Table.of(lines);
            System.out.println(figures);
            if (options.contestants().isEmpty() && Page.fill(options.page(), figures)) {
                Log.say("%s tells them now", options.page());
            }
        }
    }

    /** In the order of the targets; what is only told comes last. */
    private static int byNumber(Line one, Line other) {
        return Integer.compare(rank(one), rank(other));
    }

    private static int rank(Line line) {
        return line.number().isEmpty() ? Integer.MAX_VALUE : Integer.parseInt(line.number());
    }
}
