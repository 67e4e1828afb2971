package io.seatledger.cli.demo;

import io.seatledger.cli.report.ExitCode;
import io.seatledger.cli.report.Progress;
import io.seatledger.cli.report.Stopped;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.IntStream;

/** Purchases of today, until the log has grown by as much as is wanted. */
final class Filling {
    private final Sandbox sandbox;
    private final int connections;
    private final Progress progress;
    private final AtomicInteger next = new AtomicInteger();

    Filling(Sandbox sandbox, int connections, Progress progress) {
        this.sandbox = sandbox;
        this.connections = connections;
        this.progress = progress;
    }

    void run() {
        ExecutorService workers = Executors.newFixedThreadPool(connections);
        try {
            List<CompletableFuture<Void>> running = IntStream.range(0, connections)
                    .mapToObj(each -> CompletableFuture.runAsync(this::buy, workers))
                    .toList();
            running.forEach(CompletableFuture::join);
        } catch (CompletionException e) {
            throw e.getCause() instanceof Stopped stopped
                    ? stopped
                    : new Stopped(ExitCode.UNREACHABLE, "The demo broke off: " + e.getCause());
        } finally {
            workers.shutdownNow();
        }
    }

    private void buy() {
        while (!sandbox.isFull()) {
            new Purchase(sandbox, next.getAndIncrement()).run();
            progress.reached(Math.min(sandbox.wanted(), sandbox.grown()));
        }
    }
}
