package io.seatledger.platform.security;

import static io.seatledger.platform.testapp.JwtIssuer.KEYS;
import static io.seatledger.platform.testapp.JwtIssuer.claims;
import static io.seatledger.platform.testapp.JwtIssuer.signed;
import static io.seatledger.platform.testapp.JwtIssuer.token;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.nimbusds.jose.JOSEObjectType;
import com.nimbusds.jose.JWSAlgorithm;
import com.nimbusds.jose.JWSHeader;
import com.nimbusds.jose.crypto.ECDSASigner;
import com.nimbusds.jose.crypto.MACSigner;
import com.nimbusds.jwt.JWTClaimsSet;
import com.nimbusds.jwt.PlainJWT;
import com.nimbusds.jwt.SignedJWT;
import io.seatledger.platform.testapp.JwtIssuer;
import io.seatledger.platform.testapp.PlatformHttpTest;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.security.KeyPair;
import java.security.interfaces.ECPrivateKey;
import java.time.Instant;
import java.util.Base64;
import java.util.Date;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import java.util.stream.Stream;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.springframework.core.io.ByteArrayResource;
import org.springframework.security.authentication.AuthenticationServiceException;
import tools.jackson.databind.JsonNode;

class JwtTest extends PlatformHttpTest {
    private static final String BODY = "{\"name\": \"n\", \"count\": 5}";

    private int status(String token) {
        return nobody().as(token).put("/v1/things/t", BODY).status();
    }

    private static Date in(long seconds) {
        return Date.from(Instant.now().plusSeconds(seconds));
    }

    private static JWSHeader.Builder header(JWSAlgorithm algorithm) {
        return new JWSHeader.Builder(algorithm).type(JOSEObjectType.JWT);
    }

    @Nested
    class ATokenOfTheIssuer {
        @Test
        void stands_for_its_subject() {
            JsonNode caller = nobody().as(token(c -> c.claim("role", "AGENT").claim("agentId", "ag-1")))
                    .put("/v1/things/t", BODY)
                    .json()
                    .path("caller");
            assertThat(caller.path("principal").asString()).isEqualTo("jwt:https://issuer.example.org#ada");
            assertThat(caller.path("role").asString()).isEqualTo("AGENT");
            assertThat(caller.path("agentId").asString()).isEqualTo("ag-1");
        }

        @Test
        void may_cover_only_some_stores() {
            String token = token(c -> c.claim("role", "STORE_BACKEND").claim("storeIds", List.of("st-1")));
            assertThat(nobody().as(token)
                            .put("/v1/things/t", BODY)
                            .json()
                            .path("caller")
                            .path("storeIds")
                            .toString())
                    .isEqualTo("[\"st-1\"]");
        }

        @Test
        void may_have_no_type_or_that_of_access_tokens() {
            assertThat(status(signed(new JWSHeader(JWSAlgorithm.RS256), claims().build(), KEYS)))
                    .isEqualTo(200);
            JWSHeader at = new JWSHeader.Builder(JWSAlgorithm.RS256)
                    .type(new JOSEObjectType("at+jwt"))
                    .build();
            assertThat(status(signed(at, claims().build(), KEYS))).isEqualTo(200);
        }
    }

    static Stream<Arguments> badClaims() {
        return Stream.<Map.Entry<String, Consumer<JWTClaimsSet.Builder>>>of(
                        Map.entry("another issuer", c -> c.issuer("https://evil.example.org")),
                        Map.entry("no issuer", c -> c.issuer(null)),
                        Map.entry("another audience", c -> c.audience("other")),
                        Map.entry("no audience", c -> c.audience((String) null)),
                        Map.entry("expired", c -> c.expirationTime(in(-60))),
                        Map.entry("no expiry", c -> c.expirationTime(null)),
                        Map.entry("not yet", c -> c.notBeforeTime(in(60))),
                        Map.entry("no subject", c -> c.subject(null)),
                        Map.entry("blank subject", c -> c.subject(" ")),
                        Map.entry("no role", c -> c.claim("role", null)),
                        Map.entry("unknown role", c -> c.claim("role", "KING")),
                        Map.entry("role in small letters", c -> c.claim("role", "admin")),
                        Map.entry("list of roles", c -> c.claim("role", List.of("ADMIN"))),
                        Map.entry("agent without id", c -> c.claim("role", "AGENT")),
                        Map.entry("admin with agent id", c -> c.claim("agentId", "a")),
                        Map.entry(
                                "agent with bad id",
                                c -> c.claim("role", "AGENT").claim("agentId", "-")),
                        Map.entry("learner without id", c -> c.claim("role", "LEARNER")),
                        Map.entry("admin with stores", c -> c.claim("storeIds", List.of("s"))),
                        Map.entry(
                                "stores as text",
                                c -> c.claim("role", "STORE_BACKEND").claim("storeIds", "s")),
                        Map.entry(
                                "stores of numbers",
                                c -> c.claim("role", "STORE_BACKEND").claim("storeIds", List.of(1))))
                .map(e -> Arguments.of(e.getKey(), e.getValue()));
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("badClaims")
    void a_token_with_claims_that_do_not_hold_is_refused(String name, Consumer<JWTClaimsSet.Builder> change) {
        assertThat(status(token(change))).as(name).isEqualTo(401);
    }

    @Nested
    class AForgedToken {
        @Test
        void without_a_signature_is_refused() {
            assertThat(status(new PlainJWT(claims().build()).serialize())).isEqualTo(401);
            String[] parts = token(c -> {}).split("\\.", -1);
            assertThat(status(parts[0] + "." + parts[1] + ".")).isEqualTo(401);
        }

        @Test
        void signed_with_the_public_key_as_a_secret_is_refused() throws Exception {
            SignedJWT jwt = new SignedJWT(header(JWSAlgorithm.HS256).build(), claims().build());
            jwt.sign(new MACSigner(JwtIssuer.pem(KEYS.getPublic()).getBytes(StandardCharsets.UTF_8)));
            assertThat(status(jwt.serialize())).isEqualTo(401);
        }

        @Test
        void signed_by_another_key_or_algorithm_is_refused() {
            KeyPair other = JwtIssuer.keys("RSA", 2048);
            assertThat(status(signed(header(JWSAlgorithm.RS256).build(), claims().build(), other)))
                    .isEqualTo(401);
            assertThat(status(signed(header(JWSAlgorithm.RS512).build(), claims().build(), KEYS)))
                    .isEqualTo(401);
            assertThat(status(signed(header(JWSAlgorithm.PS256).build(), claims().build(), KEYS)))
                    .isEqualTo(401);
        }

        @Test
        void that_brings_its_own_key_is_refused() {
            KeyPair other = JwtIssuer.keys("RSA", 2048);
            JWSHeader own = header(JWSAlgorithm.RS256)
                    .jwkURL(URI.create("https://evil.example.org/jwks"))
                    .x509CertURL(URI.create("https://evil.example.org/cert"))
                    .jwk(new com.nimbusds.jose.jwk.RSAKey.Builder(
                                    (java.security.interfaces.RSAPublicKey) other.getPublic())
                            .build())
                    .build();
            assertThat(status(signed(own, claims().build(), other))).isEqualTo(401);
        }

        @Test
        void of_another_type_or_with_a_critical_header_is_refused() {
            JWSHeader logout = new JWSHeader.Builder(JWSAlgorithm.RS256)
                    .type(new JOSEObjectType("logout+jwt"))
                    .build();
            assertThat(status(signed(logout, claims().build(), KEYS))).isEqualTo(401);
            JWSHeader critical = header(JWSAlgorithm.RS256)
                    .criticalParams(java.util.Set.of("strange"))
                    .customParam("strange", 1)
                    .build();
            assertThat(status(signed(critical, claims().build(), KEYS))).isEqualTo(401);
        }

        @Test
        void whose_payload_was_edited_is_refused() {
            String[] parts = token(c -> c.claim("role", "LMS")).split("\\.", -1);
            String edited =
                    new String(Base64.getUrlDecoder().decode(parts[1]), StandardCharsets.UTF_8).replace("LMS", "ADMIN");
            String payload =
                    Base64.getUrlEncoder().withoutPadding().encodeToString(edited.getBytes(StandardCharsets.UTF_8));
            assertThat(status(parts[0] + "." + payload + "." + parts[2])).isEqualTo(401);
        }
    }

    @Nested
    class AnIssuerWithAnEllipticKey {
        @Test
        void is_understood_by_ES256_alone() throws Exception {
            KeyPair keys = JwtIssuer.keys("EC", 256);
            JwtIdentities identities = new JwtIdentities(JwtDecoders.of(new JwtSettings(
                    JwtIssuer.ISSUER,
                    null,
                    new ByteArrayResource(JwtIssuer.pem(keys.getPublic()).getBytes(StandardCharsets.US_ASCII)),
                    JwtIssuer.AUDIENCE)));
            SignedJWT jwt = new SignedJWT(header(JWSAlgorithm.ES256).build(), claims().build());
            jwt.sign(new ECDSASigner((ECPrivateKey) keys.getPrivate()));
            assertThat(identities.read(jwt.serialize()).role()).isEqualTo(Role.ADMIN);
            assertThatThrownBy(() -> identities.read(token(c -> {}))).hasMessageContaining("not accepted");
        }
    }

    @Nested
    class AnIssuerThatCannotBeReached {
        @Test
        void is_no_fault_of_the_token() {
            JwtIdentities identities = new JwtIdentities(JwtDecoders.of(
                    new JwtSettings(JwtIssuer.ISSUER, "http://localhost:1/jwks", null, JwtIssuer.AUDIENCE)));
            assertThatThrownBy(() -> identities.read(token(c -> {})))
                    .isInstanceOf(AuthenticationServiceException.class);
        }
    }

    @Nested
    class SettingsThatAreIncomplete {
        @Test
        void stop_the_start_and_name_what_is_missing() {
            assertThatThrownBy(() -> JwtDecoders.of(new JwtSettings(null, "https://x", null, "a")))
                    .hasMessageContaining("seatledger.jwt.issuer-uri");
            assertThatThrownBy(() -> JwtDecoders.of(new JwtSettings("https://x", null, null, " ")))
                    .hasMessageContaining("seatledger.jwt.audience");
            assertThatThrownBy(() -> JwtDecoders.of(new JwtSettings(
                            "https://x", null, new ByteArrayResource("AAAA".getBytes(StandardCharsets.US_ASCII)), "a")))
                    .hasMessageContaining("public-key-location");
        }
    }
}
