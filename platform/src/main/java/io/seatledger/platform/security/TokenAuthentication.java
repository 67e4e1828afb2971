package io.seatledger.platform.security;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.security.authentication.AbstractAuthenticationToken;
import org.springframework.security.authentication.AuthenticationManager;
import org.springframework.security.core.Authentication;
import org.springframework.security.oauth2.server.resource.InvalidBearerTokenException;
import org.springframework.security.oauth2.server.resource.authentication.BearerTokenAuthenticationToken;

/** Finds out whom a bearer token stands for: {@code sk_…} is an API key, everything else a JWT. */
final class TokenAuthentication implements AuthenticationManager {
    private final ApiKeys keys;
    private final @Nullable JwtIdentities jwts;

    TokenAuthentication(ApiKeys keys, @Nullable JwtIdentities jwts) {
        this.keys = keys;
        this.jwts = jwts;
    }

    @Override
    public Authentication authenticate(Authentication presented) {
        String token = ((BearerTokenAuthenticationToken) presented).getToken();
        return new Known(identity(token));
    }

    private Identity identity(String token) {
        if (token.startsWith(ApiKeySecret.PREFIX)) {
            return keys.authenticate(token)
                    .orElseThrow(() -> new InvalidBearerTokenException("the key is unknown, expired or revoked"));
        }
        JwtIdentities issuer = jwts;
        if (issuer == null) {
            throw new InvalidBearerTokenException("no issuer of JWTs is configured");
        }
        return issuer.read(token);
    }

    /** An authenticated caller. */
    private static final class Known extends AbstractAuthenticationToken {
        private static final long serialVersionUID = 1L;
        private final transient Identity identity;

        Known(Identity identity) {
            super(List.of());
            this.identity = identity;
            setAuthenticated(true);
        }

        @Override
        public Object getCredentials() {
            return "";
        }

        @Override
        public Identity getPrincipal() {
            return identity;
        }

        @Override
        public String getName() {
            return identity.principal();
        }

        @Override
        public boolean equals(@Nullable Object other) {
            return other instanceof Known that && identity.equals(that.identity);
        }

        @Override
        public int hashCode() {
            return identity.hashCode();
        }
    }
}
