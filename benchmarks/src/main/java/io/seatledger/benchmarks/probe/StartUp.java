package io.seatledger.benchmarks.probe;

import io.seatledger.benchmarks.Field;
import io.seatledger.benchmarks.ours.Started;
import io.seatledger.benchmarks.report.Line;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/** From the start of standalone over its own database to its first answer: laid out with its class archive, and as one jar. */
final class StartUp implements Probe {
    private static final String JAR = "seatledger-standalone.jar";

    @Override
    public String name() {
        return "start";
    }

    @Override
    public List<String> needs() {
        return List.of();
    }

    @Override
    public List<Line> measure(Field field) throws IOException, InterruptedException {
        field.rest();
        Path built = field.options().packaged("standalone", "");
        Path laidOut = field.options().packaged("standalone", "seatledger");
        Started started = new Started(field.scratch());
        started.seconds(built, List.of("-jar", JAR));
        List<Double> ratios = new ArrayList<>();
        for (int round = 0; round < field.options().rounds(); round++) {
            double plain = started.seconds(built, List.of("-jar", JAR));
            ratios.add(started.seconds(laidOut, List.of("-XX:SharedArchiveFile=seatledger.jsa", "-jar", JAR)) / plain);
        }
        return List.of(Line.atMost(
                "14", "start to first answer, laid out with its class archive ÷ plain fat jar", ratios, 0.5, "0.3"));
    }
}
