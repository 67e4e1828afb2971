package io.seatledger.query.bundle;

import io.seatledger.platform.proof.CheckpointNote;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Assumptions;

/** Runs the program that knows nothing but the page, in a process of its own. */
final class PythonVerifier {
    private static final Path PROGRAM = Path.of("src", "test", "python", "verify.py");

    private PythonVerifier() {}

    record Answer(int exit, String text) {}

    /** Ends the test, and says so, where there is no Python. */
    static void assumeThere() {
        boolean there;
        try {
            there = new ProcessBuilder("python3", "--version").start().waitFor(10, TimeUnit.SECONDS);
        } catch (IOException | InterruptedException e) {
            there = false;
        }
        if (!there) {
            System.out.println("NOT RUN: there is no python3, so bundles were not checked by an independent program");
        }
        Assumptions.assumeTrue(there, "there is no python3");
    }

    static Answer run(List<String> arguments) {
        List<String> command = new ArrayList<>(List.of("python3", "-B", PROGRAM.toString()));
        command.addAll(arguments);
        try {
            Process process =
                    new ProcessBuilder(command).redirectErrorStream(true).start();
            process.getOutputStream().close();
            String text = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
            return new Answer(process.waitFor(), text);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
    }

    /** Checks a bundle against a key and a checkpoint that was kept. */
    static Answer bundle(Path file, String key, CheckpointNote kept) {
        return run(List.of(
                "bundle",
                file.toString(),
                "--key",
                key,
                "--checkpoint",
                written(file, kept.text()).toString()));
    }

    /** Puts a text into a file beside another. */
    static Path written(Path beside, String text) {
        try {
            return Files.writeString(Files.createTempFile(beside.getParent(), "text", ".txt"), text);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
