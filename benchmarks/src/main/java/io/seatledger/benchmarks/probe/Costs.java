package io.seatledger.benchmarks.probe;

import io.seatledger.benchmarks.Field;
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
final class Costs implements Probe {
    /** Idle sessions tell the server's statistics what they did after ten seconds at the latest. */
    private static final long TOLD_AFTER_SECONDS = 11;

    private static final long MILLIS = 8_000;

    private final List<Double> cpu = new ArrayList<>();
    private final List<Double> syncs = new ArrayList<>();
    private final List<Double> bytes = new ArrayList<>();

    private record Figures(long nanos, double cpuMicros, double syncs, double bytes) {}

    @Override
    public String name() {
        return "costs";
    }

    @Override
    public List<String> needs() {
        return List.of(Field.IN_PROCESS);
    }

    /**
     * Everybody else stands still, and tables of others are not vacuumed meanwhile; what the two use without a command is measured
     * first and taken off.
     */
    @Override
    public List<Line> measure(Field field) throws IOException, SQLException, InterruptedException {
        field.turnOf(Field.IN_PROCESS);
        field.database().vacuum(false);
        Contestant ours = field.contestant(Field.IN_PROCESS);
        TimeUnit.SECONDS.sleep(TOLD_AFTER_SECONDS);
        Figures idle = read(field, ours);
        TimeUnit.SECONDS.sleep(TOLD_AFTER_SECONDS);
        Figures before = read(field, ours);
        Figures perNano = per(idle, before);
        int times = Math.max(2, field.options().rounds() - 1);
        for (int time = 0; time < times; time++) {
            Result result = ours.succeed(new Load(32, MILLIS, field.options().agents(), 1));
            TimeUnit.SECONDS.sleep(TOLD_AFTER_SECONDS);
            Figures after = read(field, ours);
            take(perNano, before, after, Math.max(1, result.commands()));
            before = after;
        }
        field.database().vacuum(true);
        String where = " per command, in process, 32 clients";
        return List.of(
                Line.atMost("12", "CPU of service and database" + where + ", µs", cpu, 150, "65"),
                Line.atMost("12", "WAL syncs" + where, syncs, 0.1, "0.05"),
                Line.told("12", "WAL bytes" + where, bytes));
    }

    private static Figures per(Figures from, Figures to) {
        double nanos = Math.max(1, to.nanos() - from.nanos());
        return new Figures(
                1,
                (to.cpuMicros() - from.cpuMicros()) / nanos,
                (to.syncs() - from.syncs()) / nanos,
                (to.bytes() - from.bytes()) / nanos);
    }

    private void take(Figures idle, Figures before, Figures after, long commands) {
        double nanos = after.nanos() - before.nanos();
        cpu.add(Math.max(0, after.cpuMicros() - before.cpuMicros() - nanos * idle.cpuMicros()) / commands);
        syncs.add(Math.max(0, after.syncs() - before.syncs() - nanos * idle.syncs()) / commands);
        bytes.add(Math.max(0, after.bytes() - before.bytes() - nanos * idle.bytes()) / commands);
    }

    private static Figures read(Field field, Contestant ours) throws IOException, SQLException {
        double used = ProcessFigures.cpuMicros(ours.pid())
                + ProcessFigures.familyCpuMicros(field.database().pid());
        return new Figures(System.nanoTime(), used, (double) field.database().walSyncs(), (double)
                field.database().walBytes());
    }
}
