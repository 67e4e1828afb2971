package io.seatledger.console.signin;

import io.seatledger.console.api.ApiAnswer;
import io.seatledger.console.api.ApiClient;
import io.seatledger.console.api.ApiRequest;
import io.seatledger.console.api.ApiUnreachable;
import io.seatledger.console.session.ConsoleSession;
import io.seatledger.console.session.SessionCookie;
import io.seatledger.platform.security.Role;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.time.Clock;
import java.time.Instant;
import java.util.Map;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;

/** Asks the API whom a key or token stands for, and remembers that in the browser. */
public final class SignIn {
    private static final Pattern TOKEN = Pattern.compile("[A-Za-z0-9._~+/-]{1,8192}=*");

    private final ApiClient api;
    private final SessionCookie cookie;
    private final Clock clock;

    public SignIn(ApiClient api, SessionCookie cookie, Clock clock) {
        this.api = api;
        this.cookie = cookie;
        this.clock = clock;
    }

    /** What came of it. */
    public enum Outcome {
        SIGNED_IN,
        REFUSED,
        TOO_LONG,
        UNREACHABLE
    }

    public Outcome with(String token, HttpServletRequest request, HttpServletResponse response) {
        if (!TOKEN.matcher(token).matches()) {
            return Outcome.REFUSED;
        }
        try {
            ApiAnswer me = api.send(token, null, ApiRequest.read("/v1/me", Map.of(), Map.of()));
            if (me.status() == 401) {
                return Outcome.REFUSED;
            }
            if (!me.isSuccess()) {
                return Outcome.UNREACHABLE;
            }
            return cookie.write(request, response, session(token, me.body())) ? Outcome.SIGNED_IN : Outcome.TOO_LONG;
        } catch (ApiUnreachable e) {
            return Outcome.UNREACHABLE;
        }
    }

    public void out(HttpServletRequest request, HttpServletResponse response) {
        cookie.clear(request, response);
    }

    private ConsoleSession session(String token, JsonNode me) {
        Instant until = clock.instant().plus(SessionCookie.LIFETIME);
        return new ConsoleSession(
                token,
                me.path("principal").asString(),
                me.path("name").asString(),
                Role.valueOf(me.path("role").asString()),
                me.path("storeIds").isArray()
                        ? me.path("storeIds")
                                .valueStream()
                                .map(JsonNode::asString)
                                .toList()
                        : null,
                text(me.path("agentId")),
                text(me.path("learnerId")),
                until);
    }

    private static @Nullable String text(JsonNode node) {
        return node.isString() ? node.asString() : null;
    }
}
