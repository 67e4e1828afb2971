package io.seatledger.standalone.postgres;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;

/**
 * What a killed process leaves behind: a PostgreSQL that goes on running without it, or the file of one that does not. Only
 * called under the {@link DataDirectoryLock}, so whatever still serves the directory has no owner any more.
 */
final class OrphanedServer {
    private static final Duration POLITE = Duration.ofSeconds(10);
    private static final Duration FINAL = Duration.ofSeconds(20);
    /** Above what any supported system gives to a process. */
    private static final String NO_PROCESS = "999999999";

    private final Path cluster;
    private final Path pidFile;

    OrphanedServer(Path cluster) {
        this.cluster = cluster;
        this.pidFile = cluster.resolve("postmaster.pid");
    }

    /** Returns when nothing serves the directory and its pid file does not stand in the way of a new start. */
    void stop() {
        if (Files.notExists(pidFile) && processes().isEmpty()) {
            return;
        }
        if (!ended(processes(), POLITE)) {
            processes().forEach(ProcessHandle::destroyForcibly);
            if (!ended(processes(), FINAL)) {
                throw new IllegalStateException(
                        "PostgreSQL of an earlier run still serves " + cluster + " and does not end: "
                                + processes().stream().map(ProcessHandle::pid).toList());
            }
        }
        disownReusedPid();
    }

    /** Returns when the server has gone, however long its last checkpoint takes within {@code patience}. */
    boolean awaitEnd(Duration patience) {
        return await(processes(), patience);
    }

    /** Asked to end (the postmaster takes it as: finish what runs, then stop), then awaited. */
    private static boolean ended(List<ProcessHandle> processes, Duration patience) {
        processes.forEach(ProcessHandle::destroy);
        return await(processes, patience);
    }

    private static boolean await(List<ProcessHandle> processes, Duration patience) {
        CompletableFuture<?>[] exits =
                processes.stream().map(ProcessHandle::onExit).toArray(CompletableFuture<?>[]::new);
        try {
            CompletableFuture.allOf(exits).get(patience.toMillis(), TimeUnit.MILLISECONDS);
            return true;
        } catch (TimeoutException e) {
            return false;
        } catch (ExecutionException e) {
            throw new IllegalStateException("cannot await the end of PostgreSQL", e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException("interrupted while awaiting the end of PostgreSQL", e);
        }
    }

    /**
     * After a reboot the recorded pid may belong to a stranger, and PostgreSQL would refuse to start while that one lives. The
     * file is kept but for the pid: its shared memory key still guards against a backend that was left over.
     */
    private void disownReusedPid() {
        try {
            if (Files.notExists(pidFile)) {
                return;
            }
            List<String> lines = new ArrayList<>(Files.readAllLines(pidFile));
            if (!lines.isEmpty()) {
                lines.set(0, NO_PROCESS);
                Files.write(pidFile, lines);
            }
        } catch (IOException e) {
            throw new UncheckedIOException("cannot mend " + pidFile, e);
        }
    }

    private List<ProcessHandle> processes() {
        Optional<Long> recorded = recordedPid();
        return ProcessHandle.allProcesses()
                .filter(process -> isPostgres(process) && serves(process, recorded))
                .toList();
    }

    private static boolean isPostgres(ProcessHandle process) {
        return process.info()
                .command()
                .map(command -> Path.of(command).getFileName().toString())
                .filter(name -> name.equals("postgres") || name.equals("postgres.exe"))
                .isPresent();
    }

    /** Every PostgreSQL process works in its data directory; where that cannot be seen, only the recorded postmaster counts. */
    private boolean serves(ProcessHandle process, Optional<Long> recorded) {
        Path workingDirectory = Path.of("/proc", Long.toString(process.pid()), "cwd");
        try {
            if (Files.exists(workingDirectory)) {
                return Files.isSameFile(workingDirectory, cluster);
            }
        } catch (IOException e) {
            return false;
        }
        return recorded.isPresent() && recorded.get() == process.pid();
    }

    private Optional<Long> recordedPid() {
        try {
            return Files.exists(pidFile)
                    ? Files.readAllLines(pidFile).stream().findFirst().map(line -> Long.valueOf(line.strip()))
                    : Optional.empty();
        } catch (IOException | NumberFormatException e) {
            return Optional.empty();
        }
    }
}
