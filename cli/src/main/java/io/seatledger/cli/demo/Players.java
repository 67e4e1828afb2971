package io.seatledger.cli.demo;

import io.seatledger.cli.report.ExitCode;
import io.seatledger.cli.report.Stopped;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;

/** Those who play scenes at the same time. */
final class Players implements AutoCloseable {
    private final ExecutorService threads;

    Players(int number) {
        threads = Executors.newFixedThreadPool(number);
    }

    /** Plays all of it, in any order, and returns when all is played. */
    void together(Collection<Runnable> parts) {
        List<Future<?>> playing = new ArrayList<>();
        for (Runnable part : parts) {
            playing.add(threads.submit(part));
        }
        playing.forEach(Players::played);
    }

    private static void played(Future<?> part) {
        try {
            part.get();
        } catch (ExecutionException e) {
            throw e.getCause() instanceof Stopped stopped
                    ? stopped
                    : new Stopped(ExitCode.UNREACHABLE, "The year broke off: " + e.getCause());
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new Stopped(ExitCode.UNREACHABLE, "The year was interrupted.");
        }
    }

    @Override
    public void close() {
        threads.shutdownNow();
    }
}
