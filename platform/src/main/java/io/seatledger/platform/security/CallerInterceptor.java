package io.seatledger.platform.security;

import io.opentelemetry.api.trace.Span;
import io.seatledger.platform.web.CorrelationId;
import io.seatledger.platform.web.OpenToAll;
import io.seatledger.platform.web.ProblemException;
import io.seatledger.platform.web.RequestLog;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import org.jspecify.annotations.Nullable;
import org.springframework.core.annotation.AnnotatedElementUtils;
import org.springframework.http.HttpMethod;
import org.springframework.security.authentication.AuthenticationCredentialsNotFoundException;
import org.springframework.security.core.Authentication;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.web.method.HandlerMethod;
import org.springframework.web.servlet.HandlerInterceptor;

/** Lets a request through to a controller only if the method names the caller's role. */
final class CallerInterceptor implements HandlerInterceptor {
    static final String ATTRIBUTE = Caller.class.getName();
    /** Its controllers are not ours to annotate; its one open document is. */
    private static final String API_DOCS_PACKAGE = "org.springdoc.";

    /** What annotations say is slow to find and never changes. */
    private final Map<HandlerMethod, Route> routes = new ConcurrentHashMap<>();

    @Override
    public boolean preHandle(HttpServletRequest request, HttpServletResponse response, Object handler) {
        boolean options = HttpMethod.OPTIONS.matches(request.getMethod());
        Route route = !options && handler instanceof HandlerMethod method
                ? routes.computeIfAbsent(method, Route::of)
                : Route.OPEN;
        if (!route.open()) {
            Identity who = identity();
            if (who == null) {
                throw new AuthenticationCredentialsNotFoundException("no caller");
            }
            Span.current().setAttribute("seatledger.correlation_id", CorrelationId.of(request));
            RequestLog.caller(who.principal(), who.role().name());
            if (!route.roles().contains(who.role())) {
                throw ProblemException.forbidden("The role " + who.role() + " may not use this route.");
            }
            request.setAttribute(ATTRIBUTE, CallerHeaders.read(request, who));
        }
        return true;
    }

    /**
     * Who may use a route.
     *
     * @param open to everybody, without a key
     */
    private record Route(boolean open, Set<Role> roles) {
        private static final Route OPEN = new Route(true, Set.of());

        private static Route of(HandlerMethod method) {
            Allowed allowed = allowed(method);
            return new Route(CallerInterceptor.open(method), allowed == null ? Set.of() : Set.of(allowed.value()));
        }
    }

    static boolean open(HandlerMethod method) {
        return method.getBeanType().getName().startsWith(API_DOCS_PACKAGE)
                || AnnotatedElementUtils.hasAnnotation(method.getMethod(), OpenToAll.class)
                || AnnotatedElementUtils.hasAnnotation(method.getBeanType(), OpenToAll.class);
    }

    static @Nullable Allowed allowed(HandlerMethod method) {
        Allowed onMethod = method.getMethodAnnotation(Allowed.class);
        return onMethod != null
                ? onMethod
                : AnnotatedElementUtils.findMergedAnnotation(method.getBeanType(), Allowed.class);
    }

    static @Nullable Identity identity() {
        Authentication authentication = SecurityContextHolder.getContext().getAuthentication();
        return authentication != null && authentication.getPrincipal() instanceof Identity identity ? identity : null;
    }
}
