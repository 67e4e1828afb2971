package io.seatledger.cli.ask;

import io.seatledger.cli.report.Console;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.JsonNodeFactory;

/** A decision in words. */
final class Explanation {
    private final Console console;

    Explanation(Console console) {
        this.console = console;
    }

    void say(Map<String, @Nullable Object> facts) {
        JsonNode decision = node(facts.get("decision"));
        boolean permitted = decision.path("outcome").asString("").equals("PERMITTED");
        console.say((permitted ? "PERMITTED: order " + Items.text(decision, "orderId") : "REFUSED")
                + ", at " + Items.text(decision, "at") + ", event "
                + decision.path("position").asLong()
                + " of the log");
        console.say("  agent " + Items.text(decision, "agentId") + " in store " + Items.text(decision, "storeId")
                + (decision.path("bulk").asBoolean(false) ? ", a bulk purchase" : ", no bulk purchase"));
        for (JsonNode line : decision.path("lines").values()) {
            console.say("  line " + line.path("line").asLong() + ": "
                    + line.path("quantity").asLong() + " of " + Items.text(line, "productId"));
        }
        reasons(permitted ? "would refuse" : "because", decision.path("reasons"));
        reasons("warning", decision.path("warnings"));
        basis(decision.path("basis"), node(facts.get("policy")), node(facts.get("agreement")));
        who(node(facts.get("event")));
    }

    private void reasons(String word, JsonNode reasons) {
        for (JsonNode each : reasons.values()) {
            JsonNode line = each.path("line");
            console.say("  " + word + " " + Items.text(each, "code") + " (" + Items.text(each, "rule")
                    + (line.isNumber() ? ", line " + line.asLong() : "") + "): " + Items.text(each, "message"));
            console.say("      fixable by " + Items.text(each, "fixableBy") + "; looked at " + each.path("facts"));
        }
    }

    private void basis(JsonNode basis, JsonNode policy, JsonNode agreement) {
        String since = policy.isObject()
                ? ", since event " + policy.path("position").asLong() + " of " + Items.text(policy, "recordedAt")
                : "";
        console.say("  policy version " + basis.path("policyVersion").asLong() + " of the store" + since);
        String agreementId = Items.text(basis, "agreementId");
        console.say(
                agreementId.isEmpty()
                        ? "  agreement: none was needed, or none was in force"
                        : "  agreement " + agreementId + in(agreement));
        JsonNode enrollment = basis.path("enrollment");
        console.say(
                enrollment.isObject()
                        ? "  enrollment of the agent's own learner: " + enrollment
                        : "  enrollment: none of the agent's own learner weighed on it");
        String permitId = Items.text(basis, "permitId");
        console.say(permitId.isEmpty() ? "  permit: none was used" : "  permit " + permitId);
    }

    private static String in(JsonNode agreement) {
        return agreement.isObject()
                ? ": " + Items.text(agreement, "kind") + ", " + Items.text(agreement, "documentReference") + ", from "
                        + Items.text(agreement, "effectiveFrom") + ", today " + Items.text(agreement, "status")
                : "";
    }

    private void who(JsonNode event) {
        JsonNode metadata = event.path("metadata");
        String forWhom = Items.text(metadata, "onBehalfOf");
        console.say("  asked by " + Items.text(metadata, "by") + " (" + Items.text(metadata, "role") + ")"
                + (forWhom.isEmpty() ? "" : " for " + forWhom) + ", request " + Items.text(metadata, "correlationId"));
    }

    private static JsonNode node(@Nullable Object value) {
        return value instanceof JsonNode node ? node : JsonNodeFactory.instance.missingNode();
    }
}
