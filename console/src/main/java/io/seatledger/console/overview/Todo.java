package io.seatledger.console.overview;

import io.seatledger.console.api.Api;
import io.seatledger.console.api.ApiAnswer;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * Something that waits for somebody to decide.
 *
 * @param count as people read it: where there are very many, how many at least
 */
record Todo(String count, String label, String href) {
    private static final int MOST = 200;

    /** What waits for a decision; left out where there is nothing, or the person may not read it. */
    static List<Todo> of(Api api) {
        List<Todo> todo = new ArrayList<>();
        add(
                todo,
                "requests to decide",
                "/console/requests?status=RECEIVED",
                api.tryGet("/v1/requests", Map.of(), open("RECEIVED")));
        add(
                todo,
                "returns to decide",
                "/console/returns?status=PENDING",
                api.tryGet("/v1/returns", Map.of(), open("PENDING")));
        return todo;
    }

    private static Map<String, String> open(String status) {
        return Map.of("status", status, "limit", Integer.toString(MOST));
    }

    private static void add(List<Todo> todo, String label, String href, @Nullable ApiAnswer answer) {
        int found = answer == null ? 0 : answer.body().path("items").size();
        if (answer != null && found > 0) {
            boolean more = !answer.body().path("nextCursor").isNull();
            todo.add(new Todo(more ? found + " or more" : Integer.toString(found), label, href));
        }
    }
}
