package io.seatledger.cli.demo;

import io.seatledger.cli.report.Console;
import io.seatledger.cli.report.ExitCode;
import io.seatledger.cli.report.Progress;
import io.seatledger.cli.report.Stopped;
import io.seatledger.cli.service.Answer;
import io.seatledger.cli.service.Service;
import io.seatledger.cli.settings.Globals;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import tools.jackson.databind.JsonNode;

/** Tells a year to an empty service, or fills a store of another one with purchases of today. */
@Command(
        name = "demo",
        header = "Fill an empty sandbox with a believable year.",
        description = {
            "Tells a year to an empty service that runs standalone: stores open, agents register, file agreements, buy,"
                    + " assign, invite and return, and some are refused, from a year ago until now. What a running"
                    + " business has open is open at the end, too.",
            "A service that is not empty keeps its time: there, --events fills a store with purchases of today.",
            "Everything goes through the HTTP API; the log cannot be emptied again, so do not do it to a service that"
                    + " you need. It takes the keys of the roles admin, storeBackend, lms and auditor from the keys"
                    + " file, and reads the mails in the directory mail beside it to redeem links."
        })
public final class DemoCommand implements Callable<Integer> {
    @Option(
            names = "--events",
            paramLabel = "N",
            description = "about how many events the log shall get (default: 25000 for a year, at least 1000)")
    private @Nullable Long events;

    @Option(
            names = "--store",
            paramLabel = "STORE",
            description = "the store to fill where no year is told (default: ${DEFAULT-VALUE})")
    private String store = "demo";

    @Option(
            names = "--seed",
            paramLabel = "N",
            description = "another seed, another market (default: ${DEFAULT-VALUE})")
    private long seed = Year.SEED;

    @Option(names = "--connections", paramLabel = "N", description = "how many at a time (default: ${DEFAULT-VALUE})")
    private int connections = 4;

    private final Globals globals;

    /** The command with the options of all. */
    public DemoCommand(Globals globals) {
        this.globals = globals;
    }

    @Override
    public Integer call() {
        if ((events != null && events < 1) || connections < 1 || connections > 64) {
            throw Stopped.usage("--events must be at least 1, --connections 1 to 64.");
        }
        if (globals.apiKey() != null) {
            throw Stopped.usage(
                    "demo needs the keys of several roles: leave --api-key and SEATLEDGER_API_KEY out, and name"
                            + " the file with --keys-file.");
        }
        Service admin = Service.of(globals, "admin");
        Answer sandbox = admin.ask("/v1/sandbox");
        JsonNode standing = sandbox.status() == 200 ? sandbox.json() : null;
        if (standing != null
                && standing.path("empty").asBoolean()
                && standing.path("available").asBoolean()) {
            year();
            return ExitCode.OK.number();
        }
        String why = standing == null || !standing.path("available").asBoolean()
                ? "A year can only be told to a service that runs standalone over its own database."
                : "A year can only be told to an empty service; this one has "
                        + sandbox.position().orElse(0) + " events.";
        if (events == null) {
            throw Stopped.usage(why + " To fill a store with purchases of today, say how many: --events 5000");
        }
        globals.console().note(why + " Store " + store + " gets purchases of today instead.");
        fill(admin, events);
        return ExitCode.OK.number();
    }

    private void year() {
        long wanted = events == null ? Year.EVENTS : events;
        if (wanted < Year.EVENTS_MIN) {
            throw Stopped.usage("A year has at least " + Year.EVENTS_MIN + " events.");
        }
        long started = System.nanoTime();
        Path keys = globals.keysFile();
        Year.Told told;
        try (Progress progress = globals.console().progress("A year", wanted, " events")) {
            told = Year.at(globals.url(), keys, keys.resolveSibling("mail"))
                    .tell(
                            new Year.Wish(wanted, seed, connections),
                            (day, done) -> progress.reached(Math.min(wanted, done)));
            progress.reached(wanted);
        }
        Map<String, Object> result = new LinkedHashMap<>();
        result.put("year", true);
        result.put("events", told.events());
        report(told.events(), told.events(), told.made(), started, "There are now:", result);
        globals.console().say("Look at it: " + globals.url() + ", seatledger verify --url " + globals.url());
    }

    private void fill(Service admin, long wanted) {
        long started = System.nanoTime();
        Sandbox sandbox = new Sandbox(admin, admin.as(globals, "storeBackend"), admin.as(globals, "lms"), store, seed);
        sandbox.open();
        sandbox.until(wanted);
        try (Progress progress = globals.console().progress("Demo", wanted, " events")) {
            new Filling(sandbox, connections, progress).run();
        }
        Map<String, Object> result = new LinkedHashMap<>();
        result.put("store", store);
        report(
                sandbox.grown(),
                sandbox.position(),
                sandbox.made(),
                started,
                "In store " + store + " there are now:",
                result);
        globals.console()
                .say("Look at it: seatledger history store " + store + ", seatledger verify --url " + globals.url());
    }

    private void report(
            long grown, long position, Map<String, Long> made, long started, String now, Map<String, Object> result) {
        double seconds = (System.nanoTime() - started) / 1e9;
        result.put("events", grown);
        result.put("position", position);
        result.put("made", made);
        result.put("seconds", seconds);
        Console console = globals.console();
        console.say(String.format(
                Locale.ROOT,
                "The log grew by %,d events to %,d in %.1f s (%,.0f a second). %s",
                grown,
                position,
                seconds,
                grown / seconds,
                now));
        made.forEach((what, count) -> console.say(String.format(Locale.ROOT, "  %,8d %s", count, what)));
        console.result(result);
    }
}
