package io.seatledger.platform.web;

import io.seatledger.platform.json.FieldError;
import java.util.List;
import java.util.Map;

/** The problems that follow from an HTTP status alone. */
final class StandardProblems {
    private static final Map<Integer, Problem> BY_STATUS = Map.ofEntries(
            entry(
                    400,
                    "MALFORMED_REQUEST",
                    "The request is not well-formed HTTP, or its path holds forbidden characters."),
            entry(401, "UNAUTHENTICATED", "Send a valid API key or JWT: Authorization: Bearer <token>."),
            entry(403, "FORBIDDEN", "Your role does not permit this."),
            entry(404, "ROUTE_NOT_FOUND", "There is no such route; see /v3/api-docs."),
            entry(405, "METHOD_NOT_ALLOWED", "This route does not take this method; see the Allow header."),
            entry(406, "NOT_ACCEPTABLE", "This route cannot answer in a media type you accept."),
            entry(408, "REQUEST_TIMEOUT", "The request took too long to arrive; send it again."),
            entry(413, "PAYLOAD_TOO_LARGE", "The body is too large."),
            entry(414, "URI_TOO_LONG", "The request target is too long; shorten the path or the query."),
            entry(415, "UNSUPPORTED_MEDIA_TYPE", "Send the body as Content-Type: application/json in UTF-8."),
            entry(417, "EXPECTATION_FAILED", "The only expectation understood is 100-continue."),
            entry(431, "HEADERS_TOO_LARGE", "The request's headers are too large."),
            entry(500, "INTERNAL_ERROR", "Something went wrong here; it was logged under the correlation id."),
            entry(503, "UNAVAILABLE", "The service cannot answer just now; try again."));

    private StandardProblems() {}

    static Problem of(int status) {
        Problem known = BY_STATUS.get(status);
        if (known != null) {
            return known;
        }
        return status >= 500
                ? Problem.of(status, "INTERNAL_ERROR", "Something went wrong here; it was logged.")
                : Problem.of(status, "MALFORMED_REQUEST", "The request cannot be served.");
    }

    private static Map.Entry<Integer, Problem> entry(int status, String code, String detail) {
        Problem problem = Problem.of(status, code, detail);
        return Map.entry(status, status == 400 ? problem.with(List.of(new FieldError("", detail))) : problem);
    }
}
