package io.seatledger.cli.ask;

import io.seatledger.cli.report.Console;
import io.seatledger.cli.report.ExitCode;
import io.seatledger.cli.report.Json;
import io.seatledger.cli.report.Stopped;
import io.seatledger.cli.service.Service;
import io.seatledger.cli.settings.Globals;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.concurrent.locks.LockSupport;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;

/** Prints what happens, as it happens, without a gap even when the connection is lost. */
@Command(
        name = "events",
        header = "Print what happens, without gaps.",
        description = {
            "Every event after a position, in order; with --follow also those to come, until interrupted (Ctrl-C).",
            "A lost connection is taken up again after the last event that was printed. With --json, one object a line."
        })
public final class EventsCommand implements Callable<Integer> {
    private static final Duration FIRST_PAUSE = Duration.ofMillis(200);
    private static final Duration LONGEST_PAUSE = Duration.ofSeconds(10);

    @Option(names = "--after", paramLabel = "N", description = "only later positions (default: 0, from the start)")
    private long after;

    @Option(names = "--follow", description = "go on with what happens from now on")
    private boolean follow;

    @Option(names = "--type", paramLabel = "TYPE", description = "only events of this type; can be repeated")
    private List<String> types = new ArrayList<>();

    @Option(names = "--limit", paramLabel = "N", description = "end after so many events")
    private long limit = Long.MAX_VALUE;

    private final Globals globals;
    private long printed;

    /** The command with the options of all. */
    public EventsCommand(Globals globals) {
        this.globals = globals;
    }

    @Override
    public Integer call() {
        Service service = Service.of(globals, "auditor");
        Duration pause = FIRST_PAUSE;
        while (true) {
            long before = after;
            String lost = read(service, before > 0 || printed > 0);
            if (lost == null && (!follow || printed >= limit)) {
                return ExitCode.OK.number();
            }
            pause = after > before ? FIRST_PAUSE : shorter(pause.multipliedBy(2));
            if (lost != null && !follow) {
                throw new Stopped(ExitCode.UNREACHABLE, lost);
            }
            globals.console().note("The connection was lost after position " + after + "; trying again.");
            LockSupport.parkNanos(pause.toNanos());
            if (Thread.currentThread().isInterrupted()) {
                return ExitCode.OK.number();
            }
        }
    }

    private static Duration shorter(Duration pause) {
        return pause.compareTo(LONGEST_PAUSE) > 0 ? LONGEST_PAUSE : pause;
    }

    /** Prints until the answer ends; says why it ended too early, if it did. */
    private @Nullable String read(Service service, boolean again) {
        try {
            String path = "/v1/changes?after=" + after + (follow ? "&follow=true" : "")
                    + types.stream()
                            .map(each -> "&type=" + Service.encoded(each))
                            .collect(Collectors.joining());
            var answer = service.open(path, "application/x-ndjson", Map.of());
            try (BufferedReader lines =
                    new BufferedReader(new InputStreamReader(answer.body(), StandardCharsets.UTF_8))) {
                for (String line = lines.readLine(); line != null; line = lines.readLine()) {
                    if (!line.isBlank() && !take(Json.PLAIN.readTree(line))) {
                        return null;
                    }
                }
                return null;
            }
        } catch (IOException | JacksonException e) {
            return "The connection was lost after position " + after + ".";
        } catch (Stopped e) {
            if (e.exitCode() == ExitCode.UNREACHABLE && follow && again) {
                return e.sentence();
            }
            throw e;
        }
    }

    private boolean take(JsonNode change) {
        long position = change.path("position").asLong(after);
        print(change);
        printed++;
        after = Math.max(after, position);
        return printed < limit;
    }

    private void print(JsonNode change) {
        Console console = globals.console();
        if (console.isJson()) {
            console.print(change);
        } else {
            Items.say(console, change);
        }
    }
}
