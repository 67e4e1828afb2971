package io.seatledger.console.api;

import java.util.LinkedHashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.web.util.UriComponentsBuilder;

/**
 * A request to the API, as it is sent and as it can be repeated with curl.
 *
 * @param path with its query, encoded
 * @param body JSON, {@code null} for none
 * @param headers without authorization
 */
public record ApiRequest(
        String method, String path, @Nullable String body, Map<String, String> headers) {

    /** A read of a path template whose variables and query parameters are encoded here; empty parameters are left out. */
    public static ApiRequest read(String template, Map<String, ?> variables, Map<String, String> query) {
        return new ApiRequest("GET", path(template, variables, query), null, Map.of());
    }

    /** A path with its query, encoded. */
    public static String path(String template, Map<String, ?> variables, Map<String, String> query) {
        Map<String, Object> values = new LinkedHashMap<>(variables);
        UriComponentsBuilder uri = UriComponentsBuilder.fromPath(template);
        query.forEach((name, value) -> {
            if (!value.isBlank()) {
                uri.queryParam(name, "{?" + name + "}");
                values.put("?" + name, value);
            }
        });
        return uri.encode().buildAndExpand(values).toUriString();
    }

    /** The same with one more header. */
    public ApiRequest with(String name, String value) {
        Map<String, String> more = new LinkedHashMap<>(headers);
        more.put(name, value);
        return new ApiRequest(method, path, body, more);
    }
}
