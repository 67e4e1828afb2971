package io.seatledger.cli.ask;

import io.seatledger.cli.report.Console;
import java.util.Locale;
import tools.jackson.databind.JsonNode;

/** Lines for people about what happened. */
final class Items {
    private Items() {}

    static void say(Console console, JsonNode item) {
        String forWhom = text(item, "onBehalfOf");
        String why = text(item, "reason");
        console.say(String.format(
                Locale.ROOT,
                "%8d  %s  %-28s  by %s%s%s",
                item.path("position").asLong(),
                text(item, "at"),
                text(item, "type"),
                text(item, "by"),
                forWhom.isEmpty() ? "" : " for " + forWhom,
                why.isEmpty() ? "" : ": " + why));
    }

    static String text(JsonNode item, String field) {
        JsonNode value = item.path(field);
        return value.isNull() || value.isMissingNode() ? "" : value.asString("");
    }
}
