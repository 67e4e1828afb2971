package io.seatledger.console.signin;

import io.seatledger.platform.vault.SealingKey;
import jakarta.servlet.http.Cookie;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.time.Duration;
import java.util.Base64;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpHeaders;
import org.springframework.http.ResponseCookie;
import org.springframework.security.oauth2.client.web.AuthorizationRequestRepository;
import org.springframework.security.oauth2.core.endpoint.OAuth2AuthorizationRequest;
import org.springframework.web.util.WebUtils;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.json.JsonMapper;

/**
 * Remembers in the browser, sealed, whom the service sent to the issuer and with which state, nonce and code verifier; so any
 * instance can take them back.
 */
public final class PendingSignIns implements AuthorizationRequestRepository<OAuth2AuthorizationRequest> {
    private static final String NAME = "seatledger_signing_in";
    private static final Duration LIFETIME = Duration.ofMinutes(10);

    private final SealingKey key;
    private final JsonMapper json;

    public PendingSignIns(SealingKey key, JsonMapper json) {
        this.key = key;
        this.json = json;
    }

    /** What must still be known when the person comes back. */
    record Pending(
            String authorizationUri,
            String clientId,
            @Nullable String redirectUri,
            Set<String> scopes,
            String state,
            Map<String, Object> attributes) {}

    @Override
    public @Nullable OAuth2AuthorizationRequest loadAuthorizationRequest(HttpServletRequest request) {
        Cookie cookie = WebUtils.getCookie(request, NAME);
        if (cookie == null || cookie.getValue().isEmpty()) {
            return null;
        }
        try {
            byte[] opened = key.open(Base64.getUrlDecoder().decode(cookie.getValue()), NAME);
            Pending pending = json.readValue(opened, Pending.class);
            return pending.state().equals(request.getParameter("state")) ? request(pending) : null;
        } catch (IllegalArgumentException | IllegalStateException | JacksonException e) {
            return null;
        }
    }

    private static OAuth2AuthorizationRequest request(Pending pending) {
        return OAuth2AuthorizationRequest.authorizationCode()
                .authorizationUri(pending.authorizationUri())
                .clientId(pending.clientId())
                .redirectUri(pending.redirectUri())
                .scopes(pending.scopes())
                .state(pending.state())
                .attributes(pending.attributes())
                .build();
    }

    @Override
    public void saveAuthorizationRequest(
            @Nullable OAuth2AuthorizationRequest sent, HttpServletRequest request, HttpServletResponse response) {
        if (sent == null) {
            set(request, response, "", Duration.ZERO);
            return;
        }
        Pending pending = new Pending(
                sent.getAuthorizationUri(),
                sent.getClientId(),
                sent.getRedirectUri(),
                sent.getScopes(),
                Objects.requireNonNullElse(sent.getState(), ""),
                sent.getAttributes());
        byte[] sealed = key.seal(json.writeValueAsBytes(pending), NAME);
        set(request, response, Base64.getUrlEncoder().withoutPadding().encodeToString(sealed), LIFETIME);
    }

    @Override
    public @Nullable OAuth2AuthorizationRequest removeAuthorizationRequest(
            HttpServletRequest request, HttpServletResponse response) {
        OAuth2AuthorizationRequest pending = loadAuthorizationRequest(request);
        set(request, response, "", Duration.ZERO);
        return pending;
    }

    private static void set(HttpServletRequest request, HttpServletResponse response, String value, Duration age) {
        ResponseCookie cookie = ResponseCookie.from(NAME, value)
                .httpOnly(true)
                .secure(request.isSecure())
                .sameSite("Lax")
                .path("/console")
                .maxAge(age)
                .build();
        response.addHeader(HttpHeaders.SET_COOKIE, cookie.toString());
    }
}
