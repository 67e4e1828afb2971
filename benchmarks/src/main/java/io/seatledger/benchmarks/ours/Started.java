package io.seatledger.benchmarks.ours;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;

/** Standalone over a database of its own, started and stopped. */
public final class Started {
    private final Path data;
    private final Path log;

    /** Its data stays from start to start. */
    public Started(Path scratch) throws IOException {
        this.data = Files.createDirectories(scratch.resolve("data-start"));
        this.log = scratch.resolve("start.log");
    }

    /** From its start to its first answer. */
    public double seconds(Path directory, List<String> arguments) throws IOException, InterruptedException {
        long start = System.nanoTime();
        try (ServiceProcess service = ServiceProcess.start(arguments, directory.toFile(), data, log, Map.of())) {
            service.awaitAnswer();
            return (System.nanoTime() - start) / 1e9;
        }
    }
}
