package io.seatledger.console.session;

import io.seatledger.platform.vault.SealingKey;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.time.Clock;
import java.time.Duration;
import java.util.Optional;
import tools.jackson.databind.json.JsonMapper;

/** Keeps a session in the browser, until it is over. */
public final class SessionCookie {
    /** How long somebody stays signed in; a revoked key is refused at once all the same. */
    public static final Duration LIFETIME = Duration.ofHours(12);

    private final SealedCookie<ConsoleSession> cookie;
    private final Clock clock;

    public SessionCookie(SealingKey key, JsonMapper json, Clock clock) {
        this.cookie = new SealedCookie<>(key, json, ConsoleSession.class, "seatledger_session", "/");
        this.clock = clock;
    }

    /**
     * Signs in.
     *
     * @return whether the browser can keep it
     */
    public boolean write(HttpServletRequest request, HttpServletResponse response, ConsoleSession session) {
        return cookie.write(request, response, session, Duration.between(clock.instant(), session.until()));
    }

    public void clear(HttpServletRequest request, HttpServletResponse response) {
        cookie.clear(request, response);
    }

    /** The session of a request; empty when there is none, or it is over. */
    Optional<ConsoleSession> read(HttpServletRequest request) {
        return cookie.read(request).filter(session -> clock.instant().isBefore(session.until()));
    }
}
