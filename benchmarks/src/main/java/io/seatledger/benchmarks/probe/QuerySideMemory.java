package io.seatledger.benchmarks.probe;

import io.seatledger.benchmarks.Field;
import io.seatledger.benchmarks.Log;
import io.seatledger.benchmarks.ours.QuerySide;
import io.seatledger.benchmarks.report.Line;
import java.io.IOException;
import java.util.List;

/** What stays in the memory of a query side by itself while it folds the log that the command side wrote. */
final class QuerySideMemory implements Probe {
    private static final int SECONDS = 25;

    @Override
    public String name() {
        return "memory";
    }

    @Override
    public List<String> needs() {
        return List.of(Field.COMMAND);
    }

    @Override
    public List<Line> measure(Field field) throws IOException, InterruptedException {
        field.rest();
        try (QuerySide side = QuerySide.over(
                field.shop(),
                field.service(Field.COMMAND).database(),
                field.options().packaged("query-side", "query-side-1.0.0-SNAPSHOT-exec.jar"))) {
            if (!side.folds(SECONDS)) {
                Log.say("the query side still folds");
            }
            return List.of(Memory.line("query side by itself, folding", side.residentMib()));
        }
    }
}
