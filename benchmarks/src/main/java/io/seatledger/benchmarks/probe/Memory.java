package io.seatledger.benchmarks.probe;

import io.seatledger.benchmarks.Field;
import io.seatledger.benchmarks.load.Load;
import io.seatledger.benchmarks.load.ProcessFigures;
import io.seatledger.benchmarks.report.Line;
import java.io.IOException;
import java.util.List;

/** What stays in memory after full load, with every agent hot. */
final class Memory implements Probe {
    static final double TARGET_MIB = 350;
    static final String WANTED_MIB = "256";

    @Override
    public String name() {
        return "memory";
    }

    @Override
    public List<String> needs() {
        return List.of(Field.HTTP, Field.COMMAND);
    }

    @Override
    public List<Line> measure(Field field) throws IOException, InterruptedException {
        return List.of(
                line("command side by itself", after(field, Field.COMMAND)),
                line("both sides in one process", after(field, Field.HTTP)));
    }

    private static double after(Field field, String name) throws IOException, InterruptedException {
        field.turnOf(name);
        field.contestant(name)
                .succeed(new Load(
                        32, field.options().spanMillis(), field.options().agents(), 1));
        double mib = ProcessFigures.residentMib(field.contestant(name).pid());
        field.contestant(name).settle();
        return mib;
    }

    static Line line(String what, double mib) {
        return Line.atMost(
                "15",
                "resident memory under full load, largest heap 512 MiB, MiB: " + what,
                List.of(mib),
                TARGET_MIB,
                WANTED_MIB);
    }
}
