package io.seatledger.cli.ask;

import io.seatledger.cli.report.Console;
import io.seatledger.cli.report.ExitCode;
import io.seatledger.cli.service.Pages;
import io.seatledger.cli.service.Service;
import io.seatledger.cli.settings.Globals;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import tools.jackson.databind.JsonNode;

/** Tells everything that happened to one thing, in order. */
@Command(
        name = "history",
        header = "Tell what happened to an order, a seat, an agent or a store.",
        description = "In order: position in the log, time, what, by whom, for whom, why. With --json also all facts.")
public final class HistoryCommand implements Callable<Integer> {
    /** What has a history. */
    enum Kind {
        order,
        seat,
        agent,
        store
    }

    @Parameters(index = "0", paramLabel = "KIND", description = "one of ${COMPLETION-CANDIDATES}")
    private Kind kind = Kind.order;

    @Parameters(index = "1", paramLabel = "ID", description = "for example ord_…, ord_….1.1 (a seat), an agent's id")
    private String id = "";

    @Option(names = "--last", paramLabel = "N", description = "only the last N events")
    private int last = Integer.MAX_VALUE;

    private final Globals globals;

    /** The command with the options of all. */
    public HistoryCommand(Globals globals) {
        this.globals = globals;
    }

    @Override
    public Integer call() {
        Console console = globals.console();
        List<JsonNode> items = new ArrayList<>();
        Pages.of(
                Service.of(globals, "auditor"),
                "/v1/" + kind + "s/" + Service.encoded(id) + "/history",
                item -> items.add(item));
        List<JsonNode> shown = items.subList(Math.max(0, items.size() - Math.max(0, last)), items.size());
        shown.forEach(item -> Items.say(console, item));
        console.result(Map.of("kind", kind, "id", id, "items", shown));
        return ExitCode.OK.number();
    }
}
