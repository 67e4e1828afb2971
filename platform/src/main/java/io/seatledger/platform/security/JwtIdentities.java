package io.seatledger.platform.security;

import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.function.Predicate;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.security.authentication.AuthenticationServiceException;
import org.springframework.security.oauth2.core.OAuth2AuthenticationException;
import org.springframework.security.oauth2.jwt.BadJwtException;
import org.springframework.security.oauth2.jwt.Jwt;
import org.springframework.security.oauth2.jwt.JwtDecoder;
import org.springframework.security.oauth2.jwt.JwtException;
import org.springframework.security.oauth2.server.resource.InvalidBearerTokenException;

/** Reads whom a JWT stands for from its claims {@code role}, {@code storeIds}, {@code agentId} and {@code learnerId}. */
final class JwtIdentities {
    private static final Predicate<String> IS_ID =
            Pattern.compile("[A-Za-z0-9][A-Za-z0-9._-]{0,63}").asMatchPredicate();
    private static final Predicate<String> IS_SUBJECT =
            Pattern.compile("[\\x21-\\x7e]{1,255}").asMatchPredicate();

    private final JwtDecoder decoder;

    JwtIdentities(JwtDecoder decoder) {
        this.decoder = decoder;
    }

    /**
     * The identity of a token.
     *
     * @throws OAuth2AuthenticationException when the token is not valid, or its claims name nobody
     * @throws AuthenticationServiceException when that cannot be told just now
     */
    Identity read(String token) {
        try {
            return identity(decoder.decode(token));
        } catch (BadJwtException | IllegalArgumentException e) {
            throw new InvalidBearerTokenException("the token is not accepted", e);
        } catch (JwtException e) {
            throw new AuthenticationServiceException("the issuer's keys cannot be had", e);
        }
    }

    private static Identity identity(Jwt jwt) {
        Role role = Arrays.stream(Role.values())
                .filter(r -> r.name().equals(jwt.getClaims().get("role")))
                .findFirst()
                .orElseThrow(() -> new IllegalArgumentException("no role"));
        String subject = jwt.getSubject();
        require(subject != null && IS_SUBJECT.test(subject));
        String agentId = id(jwt, "agentId");
        String learnerId = id(jwt, "learnerId");
        Set<String> storeIds = storeIds(jwt);
        require((role == Role.AGENT) == (agentId != null));
        require((role == Role.LEARNER) == (learnerId != null));
        require(role == Role.STORE_BACKEND || storeIds == null);
        return new Identity("jwt:" + jwt.getIssuer() + '#' + subject, role, storeIds, agentId, learnerId);
    }

    private static @Nullable String id(Jwt jwt, String claim) {
        Object value = jwt.getClaims().get(claim);
        require(value == null || (value instanceof String text && IS_ID.test(text)));
        return (String) value;
    }

    private static @Nullable Set<String> storeIds(Jwt jwt) {
        Object value = jwt.getClaims().get("storeIds");
        if (value == null) {
            return null;
        }
        require(value instanceof List<?> list
                && list.stream().allMatch(id -> id instanceof String text && IS_ID.test(text)));
        return ((List<?>) value).stream().map(String.class::cast).collect(Collectors.toUnmodifiableSet());
    }

    private static void require(boolean holds) {
        if (!holds) {
            throw new IllegalArgumentException("claims that name nobody");
        }
    }
}
