package io.seatledger.standalone.postgres;

import io.seatledger.platform.data.DataDirectory;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.TimeUnit;

/** The embedded database in a process of its own, which a test can kill. */
final class EmbeddedDatabaseProcess implements AutoCloseable {
    private final Process process;
    private final BufferedReader output;

    private EmbeddedDatabaseProcess(Process process) {
        this.process = process;
        this.output = process.inputReader();
    }

    /** Serves until its standard input ends. Arguments: data directory, directory of the programs. */
    public static void main(String[] arguments) throws IOException {
        try (EmbeddedDatabase database =
                EmbeddedDatabase.start(DataDirectory.at(Path.of(arguments[0])), Path.of(arguments[1]))) {
            System.out.println("ready " + database.url());
            System.out.flush();
            while (System.in.read() >= 0) {
                // only its end is of interest
            }
        }
    }

    static EmbeddedDatabaseProcess start(Path data, Path runtime) {
        List<String> command = List.of(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-cp",
                System.getProperty("java.class.path"),
                EmbeddedDatabaseProcess.class.getName(),
                data.toString(),
                runtime.toString());
        try {
            return new EmbeddedDatabaseProcess(
                    new ProcessBuilder(command).redirectErrorStream(true).start());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** The address it serves; fails with all that it printed when it ended instead. */
    String awaitUrl() throws IOException {
        StringBuilder printed = new StringBuilder();
        for (String line = output.readLine(); line != null; line = output.readLine()) {
            if (line.startsWith("ready ")) {
                return line.substring("ready ".length());
            }
            printed.append(line).append('\n');
        }
        throw new AssertionError("the database process ended: " + printed);
    }

    /** All that it prints until it ends by itself. */
    String awaitEnd() throws IOException, InterruptedException {
        StringBuilder printed = new StringBuilder();
        for (String line = output.readLine(); line != null; line = output.readLine()) {
            printed.append(line).append('\n');
        }
        if (!process.waitFor(30, TimeUnit.SECONDS)) {
            throw new AssertionError("the database process does not end");
        }
        return printed.toString();
    }

    void kill() {
        process.destroyForcibly().onExit().join();
    }

    @Override
    public void close() {
        kill();
    }
}
