package io.seatledger.benchmarks;

import io.seatledger.benchmarks.database.BenchDatabase;
import io.seatledger.benchmarks.load.Contestant;
import io.seatledger.benchmarks.load.Load;
import io.seatledger.benchmarks.load.ProcessFigures;
import io.seatledger.benchmarks.ours.OursOverHttp;
import io.seatledger.benchmarks.report.Line;
import java.io.IOException;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/** What is not a leg of a round: costs, memory, lag, reading, long streams. */
final class Extras {
    private static final long COST_MILLIS = 10_000;
    private static final int COST_TIMES = 3;

    private final BenchDatabase database;
    private final Options options;
    private final List<Line> lines = new ArrayList<>();

    Extras(BenchDatabase database, Options options) {
        this.database = database;
        this.options = options;
    }

    List<Line> measure(Map<String, Contestant> contestants) throws IOException, SQLException, InterruptedException {
        Contestant http = contestants.get(Field.HTTP);
        if (http instanceof OursOverHttp service) {
            memory("the service, both sides in one process", http);
            lag(service);
            lines.addAll(new Reading(database).measure(options.rounds()));
        }
        Contestant ours = contestants.get(Field.IN_PROCESS);
        if (ours != null) {
            memory("the command side by itself", ours);
            lines.addAll(new Costs(database, ours).measure(COST_TIMES, new Load(32, COST_MILLIS, options.agents(), 1)));
            lines.addAll(new LongHistory(ours, options).measure());
        }
        return lines;
    }

    private void memory(String what, Contestant contestant) throws IOException {
        lines.add(Line.atMost(
                "15",
                "resident memory after full load, MiB: " + what,
                List.of((double) ProcessFigures.residentMib(contestant.pid())),
                350,
                "256"));
    }

    private void lag(OursOverHttp service) throws IOException, InterruptedException {
        List<Double> millis = new ArrayList<>();
        for (int round = 0; round < options.rounds(); round++) {
            long micros = service.lagP99Micros(new Load(32, options.spanMillis(), options.agents(), 1));
            if (micros > 0) {
                millis.add(micros / 1_000.0);
            }
            service.settle();
        }
        lines.add(Line.atMost("10", "from the answer to readable under 32 clients, p99, ms", millis, 50, "20"));
    }
}
