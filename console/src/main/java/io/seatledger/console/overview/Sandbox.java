package io.seatledger.console.overview;

import io.seatledger.console.api.Api;
import io.seatledger.console.api.ApiAnswer;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;

/**
 * Whether a year of demo data can be told here, and how far one is.
 *
 * @param offered whether the person may have one told now
 * @param telling whether one is being told
 * @param day that is being told, empty when none is
 * @param problem why the last one broke off, empty when none did
 */
record Sandbox(boolean offered, boolean telling, int percent, String day, long events, String problem) {
    private static final Sandbox NONE = new Sandbox(false, false, 0, "", 0, "");

    /** Nothing is offered where the service has no sandbox. */
    static Sandbox of(Api api) {
        @Nullable ApiAnswer answer = api.tryGet("/v1/sandbox", Map.of(), Map.of());
        return answer == null ? NONE : of(answer.body());
    }

    static Sandbox of(JsonNode standing) {
        JsonNode telling = standing.path("telling");
        boolean told = telling.isObject();
        return new Sandbox(
                standing.path("available").asBoolean() && standing.path("empty").asBoolean() && !told,
                told,
                telling.path("percent").asInt(0),
                telling.path("day").asString(""),
                telling.path("events").asLong(0),
                standing.path("problem").asString(""));
    }
}
