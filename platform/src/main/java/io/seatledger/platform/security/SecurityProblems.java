package io.seatledger.platform.security;

import io.seatledger.platform.json.FieldError;
import io.seatledger.platform.web.Problem;
import io.seatledger.platform.web.ProblemException;
import io.seatledger.platform.web.ProblemWriter;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.springframework.security.access.AccessDeniedException;
import org.springframework.security.core.AuthenticationException;
import org.springframework.security.web.AuthenticationEntryPoint;
import org.springframework.security.web.access.AccessDeniedHandler;
import org.springframework.security.web.firewall.RequestRejectedException;
import org.springframework.security.web.firewall.RequestRejectedHandler;

/** Answers what Spring Security refuses: who is nobody (401), who may not (403), what is no sane request (400). */
final class SecurityProblems implements AuthenticationEntryPoint, AccessDeniedHandler, RequestRejectedHandler {
    private static final Set<String> METHODS =
            Set.of("GET", "HEAD", "POST", "PUT", "PATCH", "DELETE", "OPTIONS", "TRACE");

    private final RateLimits limits;

    SecurityProblems(RateLimits limits) {
        this.limits = limits;
    }

    @Override
    public void commence(HttpServletRequest request, HttpServletResponse response, AuthenticationException cause)
            throws IOException {
        try {
            limits.countAddress(request.getRemoteAddr());
        } catch (ProblemException tooMany) {
            ProblemWriter.write(request, response, tooMany.problem(), tooMany.headers());
            return;
        }
        boolean sent = request.getHeader("Authorization") != null;
        Problem problem = Problem.of(
                401,
                "UNAUTHENTICATED",
                sent
                        ? "The token is unknown, expired, revoked or not of an accepted issuer."
                        : "Send an API key or a JWT: Authorization: Bearer <token>.");
        String challenge = sent ? "Bearer error=\"invalid_token\"" : "Bearer";
        ProblemWriter.write(request, response, problem, Map.of("WWW-Authenticate", challenge));
    }

    @Override
    public void handle(HttpServletRequest request, HttpServletResponse response, AccessDeniedException cause)
            throws IOException {
        ProblemWriter.write(request, response, Problem.of(403, "FORBIDDEN", "Your role does not permit this."));
    }

    @Override
    public void handle(HttpServletRequest request, HttpServletResponse response, RequestRejectedException cause)
            throws IOException {
        if (METHODS.contains(request.getMethod())) {
            String message = "The path or a header holds characters that are not allowed.";
            ProblemWriter.write(request, response, Problem.malformed(List.of(new FieldError("", message))));
        } else {
            Problem unknown = Problem.of(405, "METHOD_NOT_ALLOWED", "The service does not know this method.");
            ProblemWriter.write(request, response, unknown, Map.of("Allow", "GET, HEAD, POST, PUT, DELETE, OPTIONS"));
        }
    }
}
