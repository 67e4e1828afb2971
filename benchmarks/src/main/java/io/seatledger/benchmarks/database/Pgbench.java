package io.seatledger.benchmarks.database;

import io.seatledger.benchmarks.load.Contestant;
import io.seatledger.benchmarks.load.Latencies;
import io.seatledger.benchmarks.load.Load;
import io.seatledger.benchmarks.load.Result;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.DirectoryStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/** The limit as PostgreSQL's own load program finds it: prepared statements, one durable insert each. */
final class Pgbench implements Contestant {
    private static final Pattern DONE = Pattern.compile("number of transactions actually processed: (\\d+)");
    private static final Pattern PER_SECOND = Pattern.compile("tps = ([0-9.]+)");
    private static final int LATENCY = 2;
    private static final int NANOS_PER_MICRO = 1_000;

    private final Path program;
    private final int port;
    private final Path scratch;
    private final Path script;

    Pgbench(Path program, int port, LimitTable table, Path scratch) throws IOException {
        this.program = program;
        this.port = port;
        this.scratch = Files.createDirectories(scratch);
        this.script = scratch.resolve("insert.sql");
        Files.writeString(script, "\\set agent random(0, 4999)\n" + table.insert(":agent") + ";\n");
    }

    /** Where it is installed: Debian keeps the real ones beside each version's server. */
    static Optional<Path> installed() throws IOException {
        List<Path> places = new ArrayList<>();
        Path versions = Path.of("/usr/lib/postgresql");
        if (Files.isDirectory(versions)) {
            try (DirectoryStream<Path> each = Files.newDirectoryStream(versions)) {
                each.forEach(version -> places.add(version.resolve("bin")));
            }
        }
        Stream.of(String.valueOf(System.getenv("PATH")).split(":", -1))
                .map(Path::of)
                .forEach(places::add);
        return places.stream()
                .map(place -> place.resolve("pgbench"))
                .filter(Files::isExecutable)
                .findFirst();
    }

    @Override
    public Result run(Load load) throws IOException, InterruptedException {
        Path log = Files.createTempDirectory(scratch, "limit");
        Process process = new ProcessBuilder(command(load))
                .directory(log.toFile())
                .redirectErrorStream(true)
                .start();
        String said = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        if (process.waitFor() != 0) {
            throw new IOException("pgbench: " + said);
        }
        long done = Long.parseLong(found(DONE, said));
        Latencies latencies = latencies(log);
        return new Result(
                done,
                0,
                done / Double.parseDouble(found(PER_SECOND, said)),
                latencies.micros(0.5),
                latencies.micros(0.99),
                "");
    }

    private List<String> command(Load load) {
        return List.of(
                program.toString(),
                "-h",
                "127.0.0.1",
                "-p",
                Integer.toString(port),
                "-U",
                "postgres",
                "-n",
                "-M",
                "prepared",
                "-f",
                script.toString(),
                "-c",
                Integer.toString(load.clients()),
                "-j",
                Integer.toString(Math.min(2, load.clients())),
                "-T",
                Long.toString(Math.max(1, load.millis() / 1_000)),
                "-l",
                LimitTable.DATABASE);
    }

    private static String found(Pattern pattern, String text) throws IOException {
        Matcher matcher = pattern.matcher(text);
        if (!matcher.find()) {
            throw new IOException("pgbench said nothing of " + pattern + ":\n" + text);
        }
        return matcher.group(1);
    }

    private static Latencies latencies(Path directory) throws IOException {
        Latencies latencies = new Latencies();
        try (DirectoryStream<Path> logs = Files.newDirectoryStream(directory)) {
            for (Path log : logs) {
                for (String line : Files.readAllLines(log)) {
                    latencies.add(Long.parseLong(line.split(" ", -1)[LATENCY]) * NANOS_PER_MICRO);
                }
                Files.delete(log);
            }
        }
        return latencies;
    }

    @Override
    public long pid() {
        return 0;
    }

    @Override
    public void close() {}
}
