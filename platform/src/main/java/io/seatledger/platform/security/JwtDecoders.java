package io.seatledger.platform.security;

import com.nimbusds.jose.JWSAlgorithm;
import com.nimbusds.jose.proc.SecurityContext;
import com.nimbusds.jose.proc.SingleKeyJWSKeySelector;
import com.nimbusds.jwt.proc.DefaultJWTProcessor;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.KeyFactory;
import java.security.PublicKey;
import java.security.spec.X509EncodedKeySpec;
import java.time.Duration;
import java.util.Base64;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.core.io.Resource;
import org.springframework.security.oauth2.core.DelegatingOAuth2TokenValidator;
import org.springframework.security.oauth2.core.OAuth2TokenValidator;
import org.springframework.security.oauth2.jose.jws.SignatureAlgorithm;
import org.springframework.security.oauth2.jwt.Jwt;
import org.springframework.security.oauth2.jwt.JwtClaimValidator;
import org.springframework.security.oauth2.jwt.JwtDecoder;
import org.springframework.security.oauth2.jwt.JwtIssuerValidator;
import org.springframework.security.oauth2.jwt.JwtTimestampValidator;
import org.springframework.security.oauth2.jwt.JwtTypeValidator;
import org.springframework.security.oauth2.jwt.NimbusJwtDecoder;
import org.springframework.security.oauth2.jwt.SupplierJwtDecoder;

/** Decoders that accept RS256 and ES256 of one issuer, and look at every claim that bounds a token. */
final class JwtDecoders {
    private static final Duration CLOCK_SKEW = Duration.ofSeconds(5);
    private static final Set<SignatureAlgorithm> ALGORITHMS =
            Set.of(SignatureAlgorithm.RS256, SignatureAlgorithm.ES256);

    private JwtDecoders() {}

    /**
     * The decoder for the settings.
     *
     * @throws IllegalStateException when they are incomplete
     */
    static JwtDecoder of(JwtSettings settings) {
        String issuer = required(settings.issuerUri(), "seatledger.jwt.issuer-uri");
        OAuth2TokenValidator<Jwt> validator =
                validator(issuer, required(settings.audience(), "seatledger.jwt.audience"));
        Resource publicKey = settings.publicKeyLocation();
        if (publicKey != null) {
            return validating(oneKey(publicKey), validator);
        }
        String jwkSet = settings.jwkSetUri();
        NimbusJwtDecoder.JwkSetUriJwtDecoderBuilder builder =
                jwkSet == null ? NimbusJwtDecoder.withIssuerLocation(issuer) : NimbusJwtDecoder.withJwkSetUri(jwkSet);
        builder.jwsAlgorithms(a -> a.addAll(ALGORITHMS)).validateType(false);
        return new SupplierJwtDecoder(() -> validating(builder.build(), validator));
    }

    private static NimbusJwtDecoder validating(NimbusJwtDecoder decoder, OAuth2TokenValidator<Jwt> validator) {
        decoder.setJwtValidator(validator);
        return decoder;
    }

    /** The whole list: a validator set on a decoder replaces its defaults. */
    private static OAuth2TokenValidator<Jwt> validator(String issuer, String audience) {
        JwtTypeValidator type = new JwtTypeValidator("JWT", "at+jwt");
        type.setAllowEmpty(true);
        return new DelegatingOAuth2TokenValidator<>(List.of(
                type,
                new JwtTimestampValidator(CLOCK_SKEW),
                new JwtClaimValidator<>("exp", expiry -> expiry != null),
                new JwtIssuerValidator(issuer),
                new JwtClaimValidator<List<String>>("aud", a -> a != null && a.contains(audience))));
    }

    /** The key's own type decides the algorithm, so that a token cannot. */
    private static NimbusJwtDecoder oneKey(Resource location) {
        PublicKey key = publicKey(location);
        JWSAlgorithm algorithm = key.getAlgorithm().equals("RSA") ? JWSAlgorithm.RS256 : JWSAlgorithm.ES256;
        DefaultJWTProcessor<SecurityContext> processor = new DefaultJWTProcessor<>();
        processor.setJWSTypeVerifier((type, context) -> {});
        processor.setJWSKeySelector(new SingleKeyJWSKeySelector<>(algorithm, key));
        processor.setJWTClaimsSetVerifier((claims, context) -> {});
        return new NimbusJwtDecoder(processor);
    }

    private static PublicKey publicKey(Resource location) {
        String where = "seatledger.jwt.public-key-location " + location;
        try {
            String pem = location.getContentAsString(StandardCharsets.US_ASCII);
            byte[] der = Base64.getMimeDecoder().decode(pem.replaceAll("-----[A-Z ]+-----", ""));
            for (String algorithm : List.of("RSA", "EC")) {
                PublicKey key = keyOf(algorithm, der);
                if (key != null) {
                    return key;
                }
            }
        } catch (IOException e) {
            throw new UncheckedIOException(where + " cannot be read", e);
        }
        throw new IllegalStateException(where + " is no RSA or EC public key in PEM");
    }

    private static @Nullable PublicKey keyOf(String algorithm, byte[] der) {
        try {
            return KeyFactory.getInstance(algorithm).generatePublic(new X509EncodedKeySpec(der));
        } catch (GeneralSecurityException e) {
            return null;
        }
    }

    private static String required(@Nullable String value, String property) {
        if (value == null || value.isBlank()) {
            throw new IllegalStateException("JWTs need " + property + " to be set");
        }
        return value;
    }
}
