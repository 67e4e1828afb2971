package io.seatledger.benchmarks.ours;

import io.seatledger.benchmarks.database.BenchDatabase;
import io.seatledger.benchmarks.load.ChildProcess;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** The service as it is shipped, in a process of its own over the measured database. */
final class ServiceProcess implements AutoCloseable {
    private static final Pattern READY = Pattern.compile("is ready at http://localhost:(\\d+)");
    private static final int PATIENCE_SECONDS = 180;

    private final Process process;
    private final Path data;
    private final int port;

    private ServiceProcess(Process process, Path data, int port) {
        this.process = process;
        this.data = data;
        this.port = port;
    }

    /** Starts the jar that {@code mvn package} makes and returns when it is ready. */
    static ServiceProcess start(Path jar, BenchDatabase database, String name, Path scratch)
            throws IOException, InterruptedException {
        if (Files.notExists(jar)) {
            throw new IOException(jar + " is not there: package standalone first, as benchmarks/run does");
        }
        Path data = Files.createDirectories(scratch.resolve("service"));
        Path log = scratch.resolve("service.log");
        List<String> command = new ArrayList<>(ChildProcess.javaCommand());
        command.addAll(List.of("-Xmx512m", "-jar", jar.toAbsolutePath().toString()));
        ProcessBuilder builder = new ProcessBuilder(command);
        builder.environment()
                .putAll(Map.of(
                        "SERVER_PORT", "0",
                        "SEATLEDGER_DATA", data.toAbsolutePath().toString(),
                        // One backend sends everything here; a real one may send 2,000 requests a second.
                        "SEATLEDGER_RATELIMIT_PERSECOND", "1000000",
                        "SEATLEDGER_RATELIMIT_BURST", "1000000"));
        builder.environment().putAll(database.environment(name));
        Process process =
                builder.redirectErrorStream(true).redirectOutput(log.toFile()).start();
        return new ServiceProcess(process, data, port(process, log));
    }

    private static int port(Process process, Path log) throws IOException, InterruptedException {
        for (int waited = 0; waited < PATIENCE_SECONDS * 10; waited++) {
            String said = Files.readString(log);
            Matcher ready = READY.matcher(said);
            if (ready.find()) {
                return Integer.parseInt(ready.group(1));
            }
            if (process.waitFor(100, TimeUnit.MILLISECONDS)) {
                throw new IOException("the service ended before it was ready:\n" + said);
            }
        }
        process.destroyForcibly();
        throw new IOException("the service is not ready after " + PATIENCE_SECONDS + " s; see " + log);
    }

    int port() {
        return port;
    }

    long pid() {
        return process.pid();
    }

    /** The API key of a role. */
    String key(String role) throws IOException {
        Matcher key = Pattern.compile('"' + role + "\" *: *\"([^\"]+)\"")
                .matcher(Files.readString(data.resolve("keys.json")));
        if (!key.find()) {
            throw new IOException("no key of " + role);
        }
        return key.group(1);
    }

    @Override
    public void close() {
        process.destroy();
        try {
            if (!process.waitFor(PATIENCE_SECONDS, TimeUnit.SECONDS)) {
                process.destroyForcibly();
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            process.destroyForcibly();
        }
    }
}
