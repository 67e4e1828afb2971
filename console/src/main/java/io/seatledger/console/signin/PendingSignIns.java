package io.seatledger.console.signin;

import io.seatledger.console.session.SealedCookie;
import io.seatledger.platform.vault.SealingKey;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.time.Duration;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.security.oauth2.client.web.AuthorizationRequestRepository;
import org.springframework.security.oauth2.core.endpoint.OAuth2AuthorizationRequest;
import tools.jackson.databind.json.JsonMapper;

/**
 * Remembers in the browser, sealed, whom the service sent to the issuer and with which state, nonce and code verifier; so any
 * instance can take them back.
 */
public final class PendingSignIns implements AuthorizationRequestRepository<OAuth2AuthorizationRequest> {
    private static final Duration LIFETIME = Duration.ofMinutes(10);

    private final SealedCookie<Pending> cookie;

    public PendingSignIns(SealingKey key, JsonMapper json) {
        this.cookie = new SealedCookie<>(key, json, Pending.class, "seatledger_signing_in", "/console");
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
        return cookie.read(request)
                .filter(pending -> pending.state().equals(request.getParameter("state")))
                .map(PendingSignIns::request)
                .orElse(null);
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
            cookie.clear(request, response);
            return;
        }
        Pending pending = new Pending(
                sent.getAuthorizationUri(),
                sent.getClientId(),
                sent.getRedirectUri(),
                sent.getScopes(),
                Objects.requireNonNullElse(sent.getState(), ""),
                sent.getAttributes());
        cookie.write(request, response, pending, LIFETIME);
    }

    @Override
    public @Nullable OAuth2AuthorizationRequest removeAuthorizationRequest(
            HttpServletRequest request, HttpServletResponse response) {
        OAuth2AuthorizationRequest pending = loadAuthorizationRequest(request);
        cookie.clear(request, response);
        return pending;
    }
}
