package io.seatledger.standalone;

import java.io.BufferedReader;
import java.io.File;
import java.io.IOException;
import java.nio.file.Path;
import java.util.Map;
import java.util.function.Consumer;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** The whole service in a process of its own on a free port, which a test can stop and kill. */
public final class StandaloneProcess implements AutoCloseable {
    private static final Pattern READY = Pattern.compile("is ready at (http://localhost:\\d+)");

    private final Process process;
    private final String url;

    private StandaloneProcess(Process process, String url) {
        this.process = process;
        this.url = url;
    }

    /** Returns when it says that it is ready; fails with all it printed when it ends instead. */
    public static StandaloneProcess start(Path data) throws IOException {
        return start(data, System.getProperty("java.class.path"), Map.of(), line -> {});
    }

    /** The same with more in its environment; every line that it prints is told. Without the log settings of tests. */
    public static StandaloneProcess start(Path data, Map<String, String> environment, Consumer<String> printed)
            throws IOException {
        String classPath = Stream.of(System.getProperty("java.class.path").split(File.pathSeparator))
                .filter(entry -> !entry.endsWith("test-classes") && !entry.endsWith("-tests.jar"))
                .collect(Collectors.joining(File.pathSeparator));
        return start(data, classPath, environment, printed);
    }

    private static StandaloneProcess start(
            Path data, String classPath, Map<String, String> environment, Consumer<String> told) throws IOException {
        ProcessBuilder builder = new ProcessBuilder(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-cp",
                classPath,
                StandaloneApplication.class.getName());
        builder.environment().put("SEATLEDGER_DATA", data.toString());
        builder.environment().put("SERVER_PORT", "0");
        builder.environment().putAll(environment);
        Process process = builder.redirectErrorStream(true).start();
        StringBuilder printed = new StringBuilder();
        BufferedReader output = process.inputReader();
        for (String line = output.readLine(); line != null; line = output.readLine()) {
            told.accept(line);
            Matcher ready = READY.matcher(line);
            if (ready.find()) {
                drain(output, told);
                return new StandaloneProcess(process, ready.group(1));
            }
            printed.append(line).append('\n');
        }
        throw new AssertionError("the service ended before it was ready:\n" + printed);
    }

    /** A full pipe would stop the service. */
    private static void drain(BufferedReader output, Consumer<String> told) {
        Thread reader = new Thread(() -> output.lines().forEach(told), "output of the service");
        reader.setDaemon(true);
        reader.start();
    }

    public String url() {
        return url;
    }

    /** Asks it to stop, as SIGTERM does, and waits. */
    public void stop() {
        process.destroy();
        process.onExit().join();
    }

    /** As {@code kill -9}. */
    public void kill() {
        process.destroyForcibly().onExit().join();
    }

    @Override
    public void close() {
        stop();
    }
}
