package io.seatledger.benchmarks.probe;

import io.seatledger.benchmarks.Field;
import io.seatledger.benchmarks.load.Contestant;
import io.seatledger.benchmarks.load.Load;
import io.seatledger.benchmarks.load.Result;
import io.seatledger.benchmarks.report.Line;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;

/** Commands on a long stream beside a short one, and on a long log beside a short one, in one warm process. */
final class LongPast implements Probe {
    private static final String COLD = "cold-" + Field.LONG_LOG;

    private final List<Double> warm = new ArrayList<>();
    private final List<Double> cold = new ArrayList<>();
    private final List<Double> coldRatio = new ArrayList<>();
    private final List<Double> logs = new ArrayList<>();
    private final List<Double> logsP50 = new ArrayList<>();

    @Override
    public String name() {
        return "past";
    }

    @Override
    public List<String> needs() {
        return List.of(Field.PAST);
    }

    @Override
    public List<Line> measure(Field field) throws IOException, InterruptedException {
        Contestant ours = field.contestant(Field.PAST);
        int others = Math.max(1, field.options().agents() - 1);
        Load many = new Load(32, field.options().spanMillis(), others, 1, 1, Field.SHORT_LOG);
        Load one = new Load(1, field.options().spanMillis(), 1, 1, 0, Field.LONG_LOG);
        field.turnOf(Field.PAST);
        ours.succeed(many);
        ours.succeed(one);
        for (int round = 0; round < field.options().rounds(); round++) {
            Result shortLog = ours.succeed(many);
            Result longLog = ours.succeed(many.in(Field.LONG_LOG));
            logs.add(shortLog.perSecond() / longLog.perSecond());
            ours.settle();
            Result fewEvents = ours.succeed(one.from(1));
            Result manyEvents = ours.succeed(one);
            warm.add(ratio(manyEvents, fewEvents));
            logsP50.add(ratio(fewEvents, ours.succeed(one.from(1).in(Field.SHORT_LOG))));
            Result coldFew = ours.succeed(one.from(1).in(COLD));
            Result coldMany = ours.succeed(one.in(COLD));
            cold.add(coldMany.p50Micros() / 1_000.0);
            coldRatio.add(ratio(coldMany, coldFew));
            ours.settle();
        }
        return lines(field);
    }

    private static double ratio(Result one, Result other) {
        return (double) one.p50Micros() / Math.max(1, other.p50Micros());
    }

    private List<Line> lines(Field field) {
        String events = "%,d".formatted(field.options().history());
        String log = "%,d".formatted(field.options().events());
        int few = (int) ((field.options().events() - 2L * field.options().history())
                / 2
                / Math.max(1, field.options().agents() - 1));
        return List.of(
                Line.atMost(
                        "8",
                        "warm command on a stream with " + events + " past events ÷ with " + few + ", in process: p50",
                        warm,
                        1.2,
                        "1.0"),
                Line.atMost(
                        "8",
                        "cold command from the snapshot of a stream with " + events
                                + " past events, in process: p50, ms",
                        cold,
                        5,
                        "5"),
                Line.told("8", "the same ÷ cold on a stream with " + few, coldRatio),
                Line.atMost(
                        "9",
                        "command with " + log + " events in the log ÷ with 100,000, 32 clients in process: time",
                        logs,
                        1.1,
                        "1.0"),
                Line.told("9", "the same with 1 client: p50", logsP50));
    }
}
