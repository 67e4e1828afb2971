package io.seatledger.cli.demo;

import io.seatledger.cli.report.Console;
import io.seatledger.cli.report.ExitCode;
import io.seatledger.cli.report.Progress;
import io.seatledger.cli.report.Stopped;
import io.seatledger.cli.service.Service;
import io.seatledger.cli.settings.Globals;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.IntStream;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

/** Fills a sandbox with orders, assignments, links, returns and refusals. */
@Command(
        name = "demo",
        header = "Fill a sandbox with a believable market.",
        description = {
            "Opens a store, registers agents with and without agreements, and lets them buy, assign, invite and return"
                    + " until the log has grown by so many events. Everything goes through the HTTP API; the log cannot"
                    + " be emptied again, so do not do it to a service that you need.",
            "It takes the keys of the roles admin, storeBackend and lms from the keys file."
        })
public final class DemoCommand implements Callable<Integer> {
    @Option(
            names = "--events",
            paramLabel = "N",
            required = true,
            description = "by how many events the log shall grow")
    private long events;

    @Option(names = "--store", paramLabel = "STORE", description = "the store to fill (default: ${DEFAULT-VALUE})")
    private String store = "demo";

    @Option(
            names = "--seed",
            paramLabel = "N",
            description = "another seed, another market (default: ${DEFAULT-VALUE})")
    private long seed = 1;

    @Option(names = "--connections", paramLabel = "N", description = "how many at a time (default: ${DEFAULT-VALUE})")
    private int connections = 4;

    private final Globals globals;

    /** The command with the options of all. */
    public DemoCommand(Globals globals) {
        this.globals = globals;
    }

    @Override
    public Integer call() {
        if (events < 1 || connections < 1 || connections > 64) {
            throw Stopped.usage("--events must be at least 1, --connections 1 to 64.");
        }
        if (globals.apiKey() != null) {
            throw Stopped.usage(
                    "demo needs the keys of three roles: leave --api-key and SEATLEDGER_API_KEY out, and name"
                            + " the file with --keys-file.");
        }
        long started = System.nanoTime();
        Service admin = Service.of(globals, "admin");
        Sandbox sandbox = new Sandbox(admin, admin.as(globals, "storeBackend"), admin.as(globals, "lms"), store, seed);
        sandbox.open();
        sandbox.until(events);
        try (Progress progress = globals.console().progress("Demo", events, " events")) {
            fill(sandbox, progress);
        }
        report(sandbox, (System.nanoTime() - started) / 1e9);
        return ExitCode.OK.number();
    }

    private void fill(Sandbox sandbox, Progress progress) {
        AtomicInteger next = new AtomicInteger();
        ExecutorService workers = Executors.newFixedThreadPool(connections);
        try {
            List<CompletableFuture<Void>> running = IntStream.range(0, connections)
                    .mapToObj(each -> CompletableFuture.runAsync(
                            () -> {
                                while (!sandbox.isFull()) {
                                    new Purchase(sandbox, next.getAndIncrement()).run();
                                    progress.reached(Math.min(events, sandbox.grown()));
                                }
                            },
                            workers))
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

    private void report(Sandbox sandbox, double seconds) {
        Console console = globals.console();
        Map<String, Object> result = new LinkedHashMap<>();
        result.put("store", store);
        result.put("events", sandbox.grown());
        result.put("position", sandbox.position());
        result.put("made", sandbox.made());
        result.put("seconds", seconds);
        console.say(String.format(
                Locale.ROOT,
                "The log grew by %,d events to %,d in %.1f s (%,.0f a second). In store %s there are now:",
                sandbox.grown(),
                sandbox.position(),
                seconds,
                sandbox.grown() / seconds,
                store));
        sandbox.made().forEach((what, count) -> console.say(String.format(Locale.ROOT, "  %,8d %s", count, what)));
        console.say("Look at it: seatledger history store " + store + ", seatledger verify --url " + globals.url());
        console.result(result);
    }
}
