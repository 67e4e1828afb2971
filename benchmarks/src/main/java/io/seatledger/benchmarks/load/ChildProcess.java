package io.seatledger.benchmarks.load;

import java.io.BufferedReader;
import java.io.BufferedWriter;
import java.io.File;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;

/** A {@link Worker}, or a peer that speaks its lines, as a process of its own. */
public final class ChildProcess implements Contestant {
    private static final int PATIENCE_SECONDS = 20;

    private final Process process;
    private final BufferedReader output;
    private final BufferedWriter input;
    private final Path log;

    private ChildProcess(Process process, Path log) {
        this.process = process;
        this.output = process.inputReader();
        this.input = process.outputWriter();
        this.log = log;
    }

    /** A class with a main method on this very class path. */
    public static ChildProcess java(Class<?> main, List<String> arguments, Path log, Map<String, String> environment)
            throws IOException {
        List<String> command = new ArrayList<>(javaCommand());
        command.addAll(List.of("-Xmx512m", "-cp", System.getProperty("java.class.path"), main.getName()));
        command.addAll(arguments);
        return start(command, new File("."), log, environment);
    }

    /**
     * The Java of this process, for all alike: the collector that costs least on few processors and a small heap, and more compiling
     * threads than two processors give by themselves. Beside dozens of busy threads a single one is given too little time.
     */
    public static List<String> javaCommand() {
        return List.of(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-XX:+UseSerialGC",
                "-XX:CICompilerCount=4");
    }

    /** Returns when it is ready. */
    public static ChildProcess start(List<String> command, File directory, Path log, Map<String, String> environment)
            throws IOException {
        ProcessBuilder builder = new ProcessBuilder(command).directory(directory);
        builder.environment().putAll(environment);
        // By which it is found again should it outlive the run.
        builder.environment().put("BENCH_LOG", log.toAbsolutePath().toString());
        Files.createDirectories(log.toAbsolutePath().getParent());
        ChildProcess child =
                new ChildProcess(builder.redirectError(log.toFile()).start(), log);
        child.answer();
        return child;
    }

    @Override
    public Result run(Load load) throws IOException {
        input.write(load.line());
        input.newLine();
        input.flush();
        return Result.parse(answer());
    }

    private String answer() throws IOException {
        StringBuilder printed = new StringBuilder();
        for (String line = output.readLine(); line != null; line = output.readLine()) {
            if (line.startsWith(Worker.MARK)) {
                return line.substring(Worker.MARK.length());
            }
            printed.append(line).append('\n');
        }
        throw new IOException("it ended: " + printed + "\n" + Files.readString(log));
    }

    @Override
    public long pid() {
        return process.pid();
    }

    @Override
    public void close() {
        try {
            input.close();
            if (!process.waitFor(PATIENCE_SECONDS, TimeUnit.SECONDS)) {
                process.destroyForcibly();
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            process.destroyForcibly();
        }
    }
}
