package io.seatledger.cli.service;

import java.util.function.Predicate;
import tools.jackson.databind.JsonNode;

/** Lists of the service, page by page. */
public final class Pages {
    private Pages() {}

    /** Hands every item of a list to {@code each}, until it says {@code false}. */
    public static void of(Service service, String path, Predicate<JsonNode> each) {
        String limit = path + (path.contains("?") ? "&" : "?") + "limit=200";
        JsonNode page = service.get(limit);
        while (true) {
            for (JsonNode item : page.path("items").values()) {
                if (!each.test(item)) {
                    return;
                }
            }
            String cursor = page.path("nextCursor").asString("");
            if (cursor.isEmpty()) {
                return;
            }
            page = service.get(limit + "&cursor=" + Service.encoded(cursor));
        }
    }
}
