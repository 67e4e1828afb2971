package io.seatledger.benchmarks.probe;

import io.seatledger.benchmarks.Field;
import io.seatledger.benchmarks.Log;
import io.seatledger.benchmarks.http.HttpConnection;
import io.seatledger.benchmarks.load.Await;
import io.seatledger.benchmarks.ours.OursOverHttp;
import io.seatledger.benchmarks.report.Line;
import java.io.IOException;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/** All read models built anew at once, beside the log read from its beginning by one thread: raw, and with every event decoded. */
final class Rebuilding implements Probe {
    private static final int PATIENCE_SECONDS = 600;
    /** A round that takes long is not made again. */
    private static final double LONG_SECONDS = 60;

    private static final String LEFT = "select count(*) = 0 from reporting.rebuild where state = 'RUNNING'";
    private static final String NOT_SWAPPED = "select count(*) from reporting.rebuild where state <> 'SWAPPED'";
    private static final String NAMES = "select string_agg(name, ',') from reporting.projection";
    private static final int ACCEPTED = 202;

    @Override
    public String name() {
        return "rebuild";
    }

    @Override
    public List<String> needs() {
        return List.of(Field.HTTP);
    }

    @Override
    public List<Line> measure(Field field) throws IOException, SQLException, InterruptedException {
        OursOverHttp service = field.service(Field.HTTP);
        Reading reading = new Reading(field.database(), service.database());
        List<Double> ratios = new ArrayList<>();
        List<Double> decoded = new ArrayList<>();
        List<Double> raw = new ArrayList<>();
        double took = 0;
        reading.perSecond(true);
        for (int round = 0; round < field.options().rounds() && took < LONG_SECONDS; round++) {
            field.rest();
            double rawRate = reading.perSecond(false);
            decoded.add(reading.perSecond(true) / rawRate);
            field.turnOf(Field.HTTP);
            took = rebuild(field, service);
            Log.say("all read models of %d events in %.1f s", reading.rows(), took);
            ratios.add(reading.rows() / took / rawRate);
            raw.add(rawRate);
        }
        return List.of(
                Line.atLeast(
                        "11",
                        "all read models rebuilt at once ÷ raw SELECT of the same rows by one thread: events a second",
                        ratios,
                        0.35,
                        "0.8"),
                Line.told("11", "one thread, every event decoded ÷ raw", decoded),
                Line.told("11", "raw read of the log, events a second: of this machine alone", raw));
    }

    private static double rebuild(Field field, OursOverHttp service)
            throws IOException, SQLException, InterruptedException {
        String database = service.database();
        String bearer = service.bearer("operator");
        String[] names = field.database().single(database, NAMES).split(",", -1);
        long start = System.nanoTime();
        try (HttpConnection connection = service.connection()) {
            for (String name : names) {
                int status = connection.send(
                        "POST", "/v1/ops/projections/" + name + "/rebuild", Map.of("Authorization", bearer), "");
                if (status != ACCEPTED) {
                    throw new IOException(name + ": " + status + " " + connection.body());
                }
            }
        }
        Await.until(
                "all read models are rebuilt",
                PATIENCE_SECONDS,
                () -> field.database().single(database, LEFT).equals("t"));
        double seconds = (System.nanoTime() - start) / 1e9;
        if (!field.database().single(database, NOT_SWAPPED).equals("0")) {
            throw new IOException("a rebuild failed");
        }
        return seconds;
    }
}
