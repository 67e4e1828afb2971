package io.seatledger.benchmarks;

import io.seatledger.benchmarks.load.Contestant;
import io.seatledger.benchmarks.load.Load;
import io.seatledger.benchmarks.load.Result;
import io.seatledger.benchmarks.report.Line;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;

/** A command on a stream with a long past beside one on streams with a short one, both warm. */
final class LongHistory {
    private static final int TRIES = 200;

    private final Contestant contestant;
    private final Options options;

    LongHistory(Contestant contestant, Options options) {
        this.contestant = contestant;
        this.options = options;
    }

    /** Lets one agent buy until its stream is long, then compares by turns. */
    List<Line> measure() throws IOException, InterruptedException {
        long events = 0;
        for (int tried = 0; tried < TRIES && events < options.history(); tried++) {
            events += contestant.run(new Load(32, options.spanMillis(), 1, 1)).commands();
        }
        List<Double> ratios = new ArrayList<>();
        for (int round = 0; round < options.rounds(); round++) {
            Result many = contestant.run(new Load(1, options.spanMillis(), 1, 1));
            Result few = contestant.run(new Load(1, options.spanMillis(), options.agents(), 1));
            ratios.add((double) many.p50Micros() / Math.max(1, few.p50Micros()));
        }
        return List.of(Line.atMost(
                "8",
                "command on a stream with at least " + events + " past events ÷ with few, in process: p50",
                ratios,
                1.2,
                "1.0"));
    }
}
