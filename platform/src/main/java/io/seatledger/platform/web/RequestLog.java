package io.seatledger.platform.web;

import jakarta.servlet.AsyncEvent;
import jakarta.servlet.AsyncListener;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.slf4j.MDC;
import org.springframework.web.servlet.HandlerMapping;

/**
 * What the log says of a request: who is in every line that is written meanwhile, and one line at its end for whoever asks for
 * it. It names the route and never the path, the query, a header or a body: those may hold names and addresses.
 */
public final class RequestLog {
    /** Silent unless {@code logging.level.io.seatledger.access} is {@code info}. */
    private static final Logger LOG = LoggerFactory.getLogger("io.seatledger.access");

    private static final String CORRELATION = "correlationId";
    private static final String ROLE = "role";
    private static final String PRINCIPAL = "principal";
    private static final String API_KEY = "key:";

    private RequestLog() {}

    static void begin(String correlationId) {
        MDC.put(CORRELATION, correlationId);
    }

    /**
     * Whom the request is from.
     *
     * @param principal as events name it; only the id of an API key is shown, as the subject of a JWT may be an address
     */
    public static void caller(String principal, String role) {
        MDC.put(ROLE, role);
        MDC.put(PRINCIPAL, principal.startsWith(API_KEY) ? principal : principal.replaceFirst(":.*", ""));
    }

    /** Writes the line, now or when an answer that is still under way ends, and forgets who it was. */
    static void end(HttpServletRequest request, HttpServletResponse response, long startedAt) {
        try {
            if (LOG.isInfoEnabled()) {
                if (request.isAsyncStarted()) {
                    request.getAsyncContext().addListener(new AtTheEnd(request, response, startedAt));
                } else {
                    line(request, response, startedAt);
                }
            }
        } finally {
            MDC.remove(CORRELATION);
            MDC.remove(ROLE);
            MDC.remove(PRINCIPAL);
        }
    }

    private static void line(HttpServletRequest request, HttpServletResponse response, long startedAt) {
        String method = knownMethod(request.getMethod());
        String route = request.getAttribute(HandlerMapping.BEST_MATCHING_PATTERN_ATTRIBUTE) instanceof String template
                ? template
                : "unknown";
        int status = response.getStatus();
        long millis = TimeUnit.NANOSECONDS.toMillis(System.nanoTime() - startedAt);
        LOG.atInfo()
                .addKeyValue("method", method)
                .addKeyValue("route", route)
                .addKeyValue("status", status)
                .addKeyValue("millis", millis)
                .log("{} {} {} in {} ms", method, route, status, millis);
    }

    /** A method is any word that a caller sends. */
    private static String knownMethod(String method) {
        return switch (method) {
            case "GET", "HEAD", "POST", "PUT", "PATCH", "DELETE", "OPTIONS", "TRACE" -> method;
            default -> "OTHER";
        };
    }

    /** Another thread ends such an answer, which has to be told whose it is. */
    private static final class AtTheEnd implements AsyncListener {
        private final HttpServletRequest request;
        private final HttpServletResponse response;
        private final long startedAt;
        private final @Nullable Map<String, String> who = MDC.getCopyOfContextMap();

        private AtTheEnd(HttpServletRequest request, HttpServletResponse response, long startedAt) {
            this.request = request;
            this.response = response;
            this.startedAt = startedAt;
        }

        @Override
        public void onComplete(AsyncEvent event) {
            Map<String, String> before = MDC.getCopyOfContextMap();
            MDC.setContextMap(who == null ? Map.of() : who);
            try {
                line(request, response, startedAt);
            } finally {
                MDC.setContextMap(before == null ? Map.of() : before);
            }
        }

        @Override
        public void onTimeout(AsyncEvent event) {}

        @Override
        public void onError(AsyncEvent event) {}

        @Override
        public void onStartAsync(AsyncEvent event) {}
    }
}
