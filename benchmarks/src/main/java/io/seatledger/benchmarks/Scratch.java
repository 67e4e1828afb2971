package io.seatledger.benchmarks;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.DirectoryStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.springframework.util.FileSystemUtils;

/**
 * The directory of one run. Every process that the run starts names it in its arguments or its environment, so none of them outlives
 * the run: they end with it, also when it is told to end, and what a killed one left is ended by the next.
 */
final class Scratch implements AutoCloseable {
    private static final String PREFIX = "run-";
    private static final int TRIES = 20;
    private static final Path PROC = Path.of("/proc");

    private final Path directory;

    private Scratch(Path directory) {
        this.directory = directory;
    }

    /** A fresh one beside those of other runs. */
    static Scratch under(Path parent) throws IOException {
        Files.createDirectories(parent);
        long own = ProcessHandle.current().pid();
        try (DirectoryStream<Path> runs = Files.newDirectoryStream(parent, PREFIX + "*")) {
            for (Path run : runs) {
                long pid = Long.parseLong(String.valueOf(run.getFileName()).substring(PREFIX.length()));
                if (pid == own || ProcessHandle.of(pid).isEmpty()) {
                    new Scratch(run).close();
                }
            }
        }
        Scratch scratch = new Scratch(Files.createDirectory(parent.resolve(PREFIX + own)));
        Runtime.getRuntime().addShutdownHook(new Thread(scratch::close, "scratch"));
        return scratch;
    }

    Path directory() {
        return directory;
    }

    /** Ends what works in it, and deletes it; whoever is told to end does so twice, from within and from without. */
    @Override
    public synchronized void close() {
        for (int tries = TRIES; tries > 0 && Files.exists(directory); tries--) {
            List<ProcessHandle> left = processes();
            left.forEach(ProcessHandle::destroyForcibly);
            left.forEach(each -> each.onExit().join());
            try {
                FileSystemUtils.deleteRecursively(directory);
            } catch (IOException e) {
                // A library that ends with this process deletes files of its own at the same time.
                Log.say("%s is deleted again: %s", directory, e);
            }
        }
    }

    private List<ProcessHandle> processes() {
        long own = ProcessHandle.current().pid();
        try (Stream<ProcessHandle> all = ProcessHandle.allProcesses()) {
            return all.filter(each -> each.pid() != own && worksHere(each.pid()))
                    .toList();
        }
    }

    private boolean worksHere(long pid) {
        Path process = PROC.resolve(Long.toString(pid));
        return names(process.resolve("cmdline")) || names(process.resolve("environ"));
    }

    private boolean names(Path file) {
        try {
            return new String(Files.readAllBytes(file), StandardCharsets.ISO_8859_1).contains(directory.toString());
        } catch (IOException e) {
            // It has ended, or is somebody else's.
            return false;
        }
    }
}
