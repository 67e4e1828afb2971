package io.seatledger.benchmarks;

import io.seatledger.benchmarks.database.BenchDatabase;
import io.seatledger.benchmarks.load.Contestant;
import io.seatledger.benchmarks.load.Load;
import io.seatledger.benchmarks.load.ProcessFigures;
import io.seatledger.benchmarks.load.Result;
import io.seatledger.benchmarks.report.Line;
import java.io.IOException;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;

/** What one command costs: processor time of service and database, write-ahead log, and how often that was forced to disk. */
final class Costs {
    /** Idle sessions tell the server's statistics what they did after ten seconds at the latest. */
    private static final long TOLD_AFTER_SECONDS = 11;

    private final BenchDatabase database;
    private final Contestant contestant;
    private final List<Double> cpu = new ArrayList<>();
    private final List<Double> syncs = new ArrayList<>();
    private final List<Double> bytes = new ArrayList<>();

    Costs(BenchDatabase database, Contestant contestant) {
        this.database = database;
        this.contestant = contestant;
    }

    private record Reading(long nanos, double cpuMicros, double syncs, double bytes) {}

    /** What others use meanwhile is measured before and taken off. */
    List<Line> measure(int times, Load load) throws IOException, SQLException, InterruptedException {
        for (int time = 0; time < times; time++) {
            Reading idle = read();
            TimeUnit.SECONDS.sleep(TOLD_AFTER_SECONDS);
            Reading before = read();
            Result result = contestant.run(load);
            TimeUnit.SECONDS.sleep(TOLD_AFTER_SECONDS);
            take(idle, before, read(), Math.max(1, result.commands()));
        }
        return List.of(
                Line.atMost(
                        "12", "CPU of service and database per command, in process, 32 clients, µs", cpu, 150, "65"),
                Line.atMost("12", "WAL syncs per command, in process, 32 clients", syncs, 0.1, "0.05"),
                Line.told("WAL bytes per command, in process, 32 clients", bytes));
    }

    private void take(Reading idle, Reading before, Reading after, long commands) {
        double longer = (double) (after.nanos() - before.nanos()) / Math.max(1, before.nanos() - idle.nanos());
        cpu.add(own(idle.cpuMicros(), before.cpuMicros(), after.cpuMicros(), longer) / commands);
        syncs.add(own(idle.syncs(), before.syncs(), after.syncs(), longer) / commands);
        bytes.add(own(idle.bytes(), before.bytes(), after.bytes(), longer) / commands);
    }

    private static double own(double idle, double before, double after, double longer) {
        return Math.max(0, after - before - longer * (before - idle));
    }

    private Reading read() throws IOException, SQLException {
        double used = ProcessFigures.cpuMicros(contestant.pid()) + ProcessFigures.familyCpuMicros(database.pid());
        return new Reading(System.nanoTime(), used, (double) database.walSyncs(), (double) database.walBytes());
    }
}
