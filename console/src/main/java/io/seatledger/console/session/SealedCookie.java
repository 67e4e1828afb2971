package io.seatledger.console.session;

import io.seatledger.platform.vault.SealingKey;
import jakarta.servlet.http.Cookie;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.time.Duration;
import java.util.Base64;
import java.util.Optional;
import org.springframework.http.HttpHeaders;
import org.springframework.http.ResponseCookie;
import org.springframework.web.util.WebUtils;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.json.JsonMapper;

/** Keeps something in the browser, encrypted: any instance can take it back, a restart forgets nobody, and scripts never see it. */
public final class SealedCookie<T> {
    /** Browsers drop longer ones without a word. */
    private static final int LENGTH_MAX = 4_000;

    private final SealingKey key;
    private final JsonMapper json;
    private final Class<T> type;
    private final String name;
    private final String path;

    /**
     * A cookie of this name, sent to pages below {@code path}.
     *
     * @param type of what is kept
     */
    public SealedCookie(SealingKey key, JsonMapper json, Class<T> type, String name, String path) {
        this.key = key;
        this.json = json;
        this.type = type;
        this.name = name;
        this.path = path;
    }

    /**
     * Keeps it for so long.
     *
     * @return whether the browser can keep it; a token of several kilobytes does not fit
     */
    public boolean write(HttpServletRequest request, HttpServletResponse response, T value, Duration age) {
        String sealed =
                Base64.getUrlEncoder().withoutPadding().encodeToString(key.seal(json.writeValueAsBytes(value), name));
        if (sealed.length() > LENGTH_MAX) {
            return false;
        }
        set(request, response, sealed, age);
        return true;
    }

    public void clear(HttpServletRequest request, HttpServletResponse response) {
        set(request, response, "", Duration.ZERO);
    }

    /** What a request brings back; empty when there is none, or it was sealed by another key. */
    public Optional<T> read(HttpServletRequest request) {
        Cookie cookie = WebUtils.getCookie(request, name);
        if (cookie == null || cookie.getValue().isEmpty()) {
            return Optional.empty();
        }
        try {
            byte[] opened = key.open(Base64.getUrlDecoder().decode(cookie.getValue()), name);
            return Optional.of(json.readValue(opened, type));
        } catch (IllegalArgumentException | IllegalStateException | JacksonException e) {
            return Optional.empty();
        }
    }

    private void set(HttpServletRequest request, HttpServletResponse response, String value, Duration age) {
        ResponseCookie cookie = ResponseCookie.from(name, value)
                .httpOnly(true)
                .secure(request.isSecure())
                .sameSite("Lax")
                .path(path)
                .maxAge(age)
                .build();
        response.addHeader(HttpHeaders.SET_COOKIE, cookie.toString());
    }
}
