package io.seatledger.standalone.service;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Assumptions;

/** Runs the program that was written from the page alone over what the service answers. */
record PythonVerifier(Path directory, String key) {
    private static final Path PROGRAM = Path.of("..", "query-side", "src", "test", "python", "verify.py");

    record Verdict(int exit, String text) {}

    /** Ends the test, and says so, where there is no Python. */
    static void assumeThere() {
        boolean there;
        try {
            there = new ProcessBuilder("python3", "--version").start().waitFor(10, TimeUnit.SECONDS);
        } catch (IOException | InterruptedException e) {
            there = false;
        }
        if (!there) {
            System.out.println("NOT RUN: there is no python3, so no independent program checked what the service says");
        }
        Assumptions.assumeTrue(there, "there is no python3");
    }

    /** Checks a file with the key that was told; more options as name and content of a file in turn. */
    Verdict check(String what, byte[] content, String... options) {
        List<String> command = new ArrayList<>(
                List.of("python3", "-B", PROGRAM.toString(), what, file(content).toString(), "--key", key));
        for (int i = 0; i < options.length; i += 2) {
            command.addAll(List.of(
                    options[i],
                    file(options[i + 1].getBytes(StandardCharsets.UTF_8)).toString()));
        }
        try {
            Process process =
                    new ProcessBuilder(command).redirectErrorStream(true).start();
            process.getOutputStream().close();
            String text = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
            return new Verdict(process.waitFor(), text);
        } catch (IOException e) {
            throw new UncheckedIOException(Arrays.toString(options), e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
    }

    private Path file(byte[] content) {
        try {
            return Files.write(Files.createTempFile(directory, "checked", ""), content);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
