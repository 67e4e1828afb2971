package io.seatledger.console.session;

import io.seatledger.platform.vault.SealingKey;
import jakarta.servlet.http.Cookie;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.time.Clock;
import java.time.Duration;
import java.util.Base64;
import java.util.Optional;
import org.springframework.http.HttpHeaders;
import org.springframework.http.ResponseCookie;
import org.springframework.web.util.WebUtils;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.json.JsonMapper;

/** Keeps a session in the browser, encrypted: any instance can read it, a restart forgets nobody, and scripts never see it. */
public final class SessionCookie {
    /** How long somebody stays signed in; a revoked key is refused at once all the same. */
    public static final Duration LIFETIME = Duration.ofHours(12);

    private static final String NAME = "seatledger_session";
    /** Browsers drop longer ones without a word. */
    private static final int LENGTH_MAX = 4_000;

    private final SealingKey key;
    private final JsonMapper json;
    private final Clock clock;

    public SessionCookie(SealingKey key, JsonMapper json, Clock clock) {
        this.key = key;
        this.json = json;
        this.clock = clock;
    }

    /**
     * Signs in.
     *
     * @return whether the browser can keep it; a token of several kilobytes does not fit
     */
    public boolean write(HttpServletRequest request, HttpServletResponse response, ConsoleSession session) {
        String sealed =
                Base64.getUrlEncoder().withoutPadding().encodeToString(key.seal(json.writeValueAsBytes(session), NAME));
        if (sealed.length() > LENGTH_MAX) {
            return false;
        }
        set(request, response, sealed, Duration.between(clock.instant(), session.until()));
        return true;
    }

    public void clear(HttpServletRequest request, HttpServletResponse response) {
        set(request, response, "", Duration.ZERO);
    }

    /** The session of a request; empty when there is none, it is over, or it was sealed by another key. */
    Optional<ConsoleSession> read(HttpServletRequest request) {
        Cookie cookie = WebUtils.getCookie(request, NAME);
        if (cookie == null || cookie.getValue().isEmpty()) {
            return Optional.empty();
        }
        try {
            byte[] opened = key.open(Base64.getUrlDecoder().decode(cookie.getValue()), NAME);
            return Optional.of(json.readValue(opened, ConsoleSession.class))
                    .filter(session -> clock.instant().isBefore(session.until()));
        } catch (IllegalArgumentException | IllegalStateException | JacksonException e) {
            return Optional.empty();
        }
    }

    private static void set(HttpServletRequest request, HttpServletResponse response, String value, Duration age) {
        ResponseCookie cookie = ResponseCookie.from(NAME, value)
                .httpOnly(true)
                .secure(request.isSecure())
                .sameSite("Lax")
                .path("/")
                .maxAge(age)
                .build();
        response.addHeader(HttpHeaders.SET_COOKIE, cookie.toString());
    }
}
