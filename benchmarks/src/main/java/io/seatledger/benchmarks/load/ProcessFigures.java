package io.seatledger.benchmarks.load;

import java.io.IOException;
import java.nio.file.DirectoryStream;
import java.nio.file.Files;
import java.nio.file.Path;

/** What a process has used so far, as Linux tells it; elsewhere every figure is 0. */
public final class ProcessFigures {
    private static final Path PROC = Path.of("/proc");
    /** The clock ticks of {@code /proc}: 100 a second on every Linux that Java runs on. */
    private static final double MICROS_PER_TICK = 10_000;

    private static final int PARENT = 1;
    private static final int USER = 11;
    private static final int CHILDREN_SYSTEM = 14;

    private ProcessFigures() {}

    /** Processor time of one process and of its children that have ended. */
    public static double cpuMicros(long pid) throws IOException {
        String[] fields = fields(PROC.resolve(Long.toString(pid)));
        double ticks = 0;
        for (int field = USER; field <= CHILDREN_SYSTEM && field < fields.length; field++) {
            ticks += Double.parseDouble(fields[field]);
        }
        return ticks * MICROS_PER_TICK;
    }

    /** The same with its living children. */
    public static double familyCpuMicros(long pid) throws IOException {
        double sum = cpuMicros(pid);
        if (Files.isDirectory(PROC)) {
            try (DirectoryStream<Path> processes = Files.newDirectoryStream(PROC, "[0-9]*")) {
                for (Path each : processes) {
                    String[] fields = fields(each);
                    if (fields.length > PARENT && fields[PARENT].equals(Long.toString(pid))) {
                        sum += cpuMicros(Long.parseLong(each.getFileName().toString()));
                    }
                }
            }
        }
        return sum;
    }

    /** Resident memory in MiB. */
    public static long residentMib(long pid) throws IOException {
        Path status = PROC.resolve(Long.toString(pid)).resolve("status");
        if (Files.notExists(status)) {
            return 0;
        }
        return Files.readAllLines(status).stream()
                .filter(line -> line.startsWith("VmRSS:"))
                .mapToLong(line -> Long.parseLong(line.replaceAll("\\D+", "")) / 1_024)
                .sum();
    }

    /** What follows the name in {@code stat}; nothing when the process has ended. */
    private static String[] fields(Path process) {
        try {
            String stat = Files.readString(process.resolve("stat"));
            return stat.substring(stat.lastIndexOf(')') + 2).split(" ", -1);
        } catch (IOException e) {
            return new String[0];
        }
    }
}
