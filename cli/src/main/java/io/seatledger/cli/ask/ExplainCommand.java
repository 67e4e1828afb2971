package io.seatledger.cli.ask;

import io.seatledger.cli.report.ExitCode;
import io.seatledger.cli.report.Stopped;
import io.seatledger.cli.service.Pages;
import io.seatledger.cli.service.Service;
import io.seatledger.cli.settings.Globals;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import tools.jackson.databind.JsonNode;

/** Tells why a purchase was permitted or refused, with everything that was looked at. */
@Command(
        name = "explain",
        header = "Tell why a purchase was permitted or refused.",
        description = {
            "With all reasons, and what the decision looked at: agreement, policy version, enrollment, permit.",
            "A refused purchase has no order: name its position in the log (seatledger history agent ID shows it)."
        })
public final class ExplainCommand implements Callable<Integer> {
    @Parameters(arity = "0..1", paramLabel = "ORDER_ID", description = "the order that was placed")
    private @Nullable String orderId;

    @Option(names = "--position", paramLabel = "N", description = "where in the log the decision was recorded")
    private @Nullable Long position;

    private final Globals globals;

    /** The command with the options of all. */
    public ExplainCommand(Globals globals) {
        this.globals = globals;
    }

    @Override
    public Integer call() {
        Service service = Service.of(globals, "auditor");
        JsonNode decision = decision(service);
        Map<String, @Nullable Object> result = new LinkedHashMap<>();
        result.put("decision", decision);
        result.put("event", event(service, decision.path("position").asLong()));
        result.put("policy", policy(service, decision));
        result.put("agreement", agreement(service, decision));
        if (globals.console().isJson()) {
            globals.console().result(result);
        } else {
            new Explanation(globals.console()).say(result);
        }
        return ExitCode.OK.number();
    }

    private JsonNode decision(Service service) {
        if (orderId != null && position == null) {
            JsonNode found = service.get("/v1/decisions?orderId=" + Service.encoded(orderId))
                    .path("items")
                    .path(0);
            if (found.isMissingNode()) {
                throw new Stopped(
                        ExitCode.REFUSED,
                        "No order " + orderId + " was placed. For a refused purchase, name"
                                + " its position with --position.");
            }
            return found;
        }
        if (position == null || orderId != null) {
            throw Stopped.usage("Name either an order or a position.");
        }
        return decisionAt(service, position);
    }

    private static JsonNode decisionAt(Service service, long position) {
        JsonNode event = event(service, position);
        String agentId = event.path("payload").path("agentId").asString("");
        JsonNode[] found = new JsonNode[1];
        if (!agentId.isEmpty()) {
            String order = event.path("payload").path("orderId").asString("");
            Pages.of(service, "/v1/decisions?agentId=" + Service.encoded(agentId), each -> {
                boolean same = each.path("position").asLong() == position
                        || (!order.isEmpty() && order.equals(Items.text(each, "orderId")));
                found[0] = same ? each : found[0];
                return !same && each.path("position").asLong() > position;
            });
        }
        if (found[0] == null) {
            throw new Stopped(
                    ExitCode.REFUSED,
                    "Event " + position + " of the log, " + event.path("type").asString("")
                            + ", is no decision about a purchase.");
        }
        return found[0];
    }

    private static JsonNode event(Service service, long position) {
        if (position < 1) {
            throw Stopped.usage("Positions start at 1.");
        }
        JsonNode event = service.get("/v1/audit/events?after=" + (position - 1) + "&limit=1")
                .path("items")
                .path(0);
        if (event.isMissingNode()) {
            throw new Stopped(ExitCode.REFUSED, "The log has no event " + position + " yet.");
        }
        return event;
    }

    /** The change that made the policy what it was; version 1 came with the store. */
    private static @Nullable JsonNode policy(Service service, JsonNode decision) {
        long version = decision.path("basis").path("policyVersion").asLong();
        JsonNode[] found = new JsonNode[1];
        String stream = "store:" + decision.path("storeId").asString("");
        Pages.of(service, "/v1/audit/events?aggregate=" + Service.encoded(stream), event -> {
            JsonNode payload = event.path("payload");
            boolean that = payload.path("policyVersion").asLong(payload.has("policy") ? 1 : 0) == version;
            found[0] = that ? event : found[0];
            return !that;
        });
        return found[0];
    }

    private static @Nullable JsonNode agreement(Service service, JsonNode decision) {
        String id = Items.text(decision.path("basis"), "agreementId");
        if (id.isEmpty()) {
            return null;
        }
        JsonNode agent = service.get(
                "/v1/agents/" + Service.encoded(decision.path("agentId").asString("")));
        for (JsonNode each : agent.path("agreements").values()) {
            if (id.equals(Items.text(each, "agreementId"))) {
                return each;
            }
        }
        return null;
    }
}
