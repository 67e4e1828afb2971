package io.seatledger.platform.security;

import org.jspecify.annotations.Nullable;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.core.io.Resource;

/**
 * The issuer whose JWTs are accepted besides API keys; none when nothing is set.
 *
 * @param issuerUri what {@code iss} must be; also where the keys are discovered when neither other place is set
 * @param jwkSetUri where its keys are
 * @param publicKeyLocation its one key, an RSA or EC public key in PEM
 * @param audience what {@code aud} must contain
 */
@ConfigurationProperties("seatledger.jwt")
record JwtSettings(
        @Nullable String issuerUri,
        @Nullable String jwkSetUri,
        @Nullable Resource publicKeyLocation,
        @Nullable String audience) {

    boolean configured() {
        return issuerUri != null || jwkSetUri != null || publicKeyLocation != null || audience != null;
    }
}
