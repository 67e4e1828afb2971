package io.seatledger.platform.web;

import jakarta.servlet.http.HttpServletRequest;
import java.util.function.Predicate;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** The id that ties a request to its events and log lines. */
public final class CorrelationId {
    public static final String HEADER = "X-Correlation-Id";
    private static final String ATTRIBUTE = CorrelationId.class.getName();
    private static final Predicate<String> VALID =
            Pattern.compile("[A-Za-z0-9][A-Za-z0-9._:/-]{0,127}").asMatchPredicate();

    private CorrelationId() {}

    /** The id of this request; every request has one. */
    public static String of(HttpServletRequest request) {
        return request.getAttribute(ATTRIBUTE) instanceof String id ? id : "";
    }

    static void set(HttpServletRequest request, String id) {
        request.setAttribute(ATTRIBUTE, id);
    }

    static boolean valid(@Nullable String id) {
        return id != null && VALID.test(id);
    }
}
