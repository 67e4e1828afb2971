package io.seatledger.console.timeline;

import io.seatledger.console.api.Api;
import io.seatledger.console.api.ApiAnswer;
import io.seatledger.console.api.ApiRequest;
import io.seatledger.console.show.Cell;
import io.seatledger.console.show.Show;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;

/**
 * A part of a history, the newest first.
 *
 * @param older the address of what came before it, {@code null} when that is all
 */
public record Timeline(List<Entry> entries, @Nullable String older) {
    private static final String PART = "25";

    /** Whose histories there are, by the name in the address. */
    static final Map<String, String> ROUTES = Map.of(
            "orders", "/v1/orders/{id}/history",
            "seats", "/v1/seats/{id}/history",
            "agents", "/v1/agents/{id}/history",
            "stores", "/v1/stores/{id}/history");

    private static final String AGREEMENT_ROUTE = "/v1/agents/{agentId}/agreements/{agreementId}/history";

    /**
     * One event.
     *
     * @param position in the log
     * @param what it was, in words
     * @param why the reason that was given, empty for none
     * @param details the event's own fields
     */
    public record Entry(
            long position,
            Cell at,
            String what,
            String type,
            String by,
            String onBehalfOf,
            String why,
            Map<String, Cell> details) {

        static Entry of(JsonNode item) {
            Map<String, Cell> details = new LinkedHashMap<>();
            item.path("payload")
                    .properties()
                    .forEach(each -> details.put(words(each.getKey()), detail(each.getValue())));
            return new Entry(
                    item.path("position").asLong(),
                    Show.TIME.cell(item.path("at")),
                    words(item.path("type").asString("")),
                    item.path("type").asString(""),
                    item.path("by").asString(""),
                    item.path("onBehalfOf").asString(""),
                    item.path("reason").asString(""),
                    details);
        }
    }

    /** The newest part of a history; {@code null} when this person may not read it. */
    public static @Nullable Timeline of(String kind, String id, String cursor, Api api) {
        return read(route(kind), Map.of("id", id), "/console/timelines/" + kind + "/{id}", cursor, api);
    }

    /** The same of an agreement. */
    public static @Nullable Timeline ofAgreement(String agentId, String agreementId, String cursor, Api api) {
        return read(
                AGREEMENT_ROUTE,
                Map.of("agentId", agentId, "agreementId", agreementId),
                "/console/timelines/agreements/{agentId}/{agreementId}",
                cursor,
                api);
    }

    private static String route(String kind) {
        String route = ROUTES.get(kind);
        if (route == null) {
            throw new IllegalArgumentException("no histories of " + kind);
        }
        return route;
    }

    private static @Nullable Timeline read(
            String route, Map<String, String> variables, String page, String cursor, Api api) {
        ApiAnswer answer = api.tryGet(route, variables, Map.of("newestFirst", "true", "limit", PART, "cursor", cursor));
        if (answer == null) {
            return null;
        }
        String next = answer.body().path("nextCursor").asString("");
        return new Timeline(
                answer.body().path("items").valueStream().map(Entry::of).toList(),
                next.isEmpty() ? null : ApiRequest.path(page, variables, Map.of("cursor", next)));
    }

    private static Cell detail(JsonNode value) {
        if (value.isObject() && value.has("amountMinor")) {
            return Show.MONEY.cell(value);
        }
        return value.isContainer() && !value.isEmpty()
                ? new Cell(value.toString(), "code", null, null)
                : Show.TEXT.cell(value);
    }

    /** {@code SeatsPurchased} as people say it: {@code Seats purchased}. */
    static String words(String name) {
        String spaced = name.replaceAll("(?<=[a-z0-9])(?=[A-Z])", " ").toLowerCase(Locale.ROOT);
        return spaced.isEmpty() ? spaced : Character.toUpperCase(spaced.charAt(0)) + spaced.substring(1);
    }
}
