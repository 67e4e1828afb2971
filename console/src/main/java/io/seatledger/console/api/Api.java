package io.seatledger.console.api;

import io.seatledger.console.session.ConsoleSession;
import jakarta.servlet.http.HttpServletResponse;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.OptionalLong;
import org.jspecify.annotations.Nullable;

/**
 * The API as one page asks it: for the person who is signed in, at the moment and with the reason that the page's address names.
 * An argument of every page's method.
 */
public final class Api {
    private final ApiClient client;
    private final PageRequest page;
    private final List<ApiRequest> asked = new ArrayList<>();
    private long position = Long.MAX_VALUE;
    private boolean past;

    /**
     * What the page's request says to every read.
     *
     * @param asOf the moment that is shown, a time or position; empty is now
     * @param atLeast the position that a command just reached; empty is none
     * @param reason why names are to be shown; empty is not
     */
    public record PageRequest(
            ConsoleSession session, String correlationId, String asOf, String atLeast, String reason) {}

    Api(ApiClient client, PageRequest page) {
        this.client = client;
        this.page = page;
    }

    public ConsoleSession session() {
        return page.session();
    }

    /** The moment that is shown, a time or position; empty is now. */
    public String asOf() {
        return page.asOf();
    }

    /** Why names are to be shown; empty is not. */
    public String reason() {
        return page.reason();
    }

    /** Reads what has no past: always now. */
    public ApiAnswer get(String template, Map<String, ?> variables, Map<String, String> query) {
        return read(ApiRequest.read(template, variables, query));
    }

    /** Reads what has no past, by a path that needs no variables. */
    public ApiAnswer get(String path) {
        return get(path, Map.of(), Map.of());
    }

    /** Reads at the moment that the page shows. */
    public ApiAnswer at(String template, Map<String, ?> variables, Map<String, String> query) {
        past = true;
        Map<String, String> all = new LinkedHashMap<>(query);
        all.put("asOf", page.asOf());
        return read(ApiRequest.read(template, variables, all));
    }

    private ApiAnswer read(ApiRequest request) {
        ApiRequest full = request;
        if (!page.atLeast().isBlank() && !full.path().contains("asOf=")) {
            full = full.with("Ledger-Position-At-Least", page.atLeast());
        }
        if (!page.reason().isBlank()) {
            full = full.with("Reason", page.reason());
        }
        asked.add(full);
        ApiAnswer answer = client.send(page.session().token(), page.correlationId(), full);
        if (!answer.isSuccess()) {
            throw new ApiProblem(answer);
        }
        answer.position().ifPresent(each -> position = Math.min(position, each));
        return answer;
    }

    /** Reads what may be missing or not for this role: {@code null} then. */
    public @Nullable ApiAnswer tryGet(String template, Map<String, ?> variables, Map<String, String> query) {
        try {
            return get(template, variables, query);
        } catch (ApiProblem e) {
            if (e.status() == 403 || e.status() == 404) {
                return null;
            }
            throw e;
        }
    }

    /** Sends anything else, and hands a refusal back as it is. */
    public ApiAnswer send(ApiRequest request) {
        return client.send(page.session().token(), page.correlationId(), request);
    }

    /** Hands a file through to the browser as it comes; a refusal becomes a page. */
    public void download(ApiRequest request, String fileName, HttpServletResponse response) {
        ApiRequest full = page.reason().isBlank() ? request : request.with("Reason", page.reason());
        client.stream(page.session().token(), page.correlationId(), full, new Download(fileName, response));
    }

    /** The lowest position of what was read; empty when nothing was read or nothing said its position. */
    public OptionalLong position() {
        return position == Long.MAX_VALUE ? OptionalLong.empty() : OptionalLong.of(position);
    }

    /** Whether the page can show the past: it read something {@link #at}. */
    public boolean past() {
        return past;
    }

    /** What was read, to be shown as curl. */
    public List<ApiRequest> asked() {
        return List.copyOf(asked);
    }
}
