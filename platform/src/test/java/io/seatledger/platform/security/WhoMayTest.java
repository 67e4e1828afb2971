package io.seatledger.platform.security;

import static org.assertj.core.api.Assertions.assertThat;

import io.seatledger.platform.test.HttpCalls.Answer;
import io.seatledger.platform.test.RawHttp;
import io.seatledger.platform.testapp.PlatformHttpTest;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;
import tools.jackson.databind.JsonNode;

class WhoMayTest extends PlatformHttpTest {
    private static final String BODY = "{\"name\": \"n\", \"count\": 5}";

    @Autowired
    private ApplicationContext context;

    private Answer put(String key, String... headers) {
        return with(key).put("/v1/things/t-1", BODY, headers);
    }

    @Nested
    class WithoutAValidToken {
        @Test
        void everything_under_v1_is_401_with_a_challenge() {
            Answer answer = nobody().get("/v1/nowhere");
            assertThat(answer.status()).isEqualTo(401);
            assertThat(answer.code()).isEqualTo("UNAUTHENTICATED");
            assertThat(answer.header("WWW-Authenticate")).isEqualTo("Bearer");
        }

        @ParameterizedTest
        @ValueSource(strings = {"sk_unknown", "sk_", "nonsense", "a.b.c", "eyJhbGciOiJub25lIn0.e30."})
        void a_token_nobody_gave_out_is_401(String token) {
            Answer answer = nobody().as(token).get("/v1/things");
            assertThat(answer.status()).isEqualTo(401);
            assertThat(answer.header("Content-Type")).isEqualTo("application/problem+json");
            assertThat(answer.header("WWW-Authenticate")).isEqualTo("Bearer error=\"invalid_token\"");
        }

        @ParameterizedTest
        @ValueSource(strings = {"Basic YTpi", "Bearer", "Bearer a b", "Bearer \u00e4", "bearer  ", "Token x"})
        void another_scheme_is_401(String header) {
            assertThat(nobody().get("/v1/things", "Authorization", header).status())
                    .isEqualTo(401);
        }

        @Test
        void a_token_in_the_query_is_not_looked_at() {
            assertThat(nobody().get("/v1/things?access_token=" + key("admin")).status())
                    .isEqualTo(401);
        }

        @Test
        void two_tokens_are_401() {
            assertThat(admin().get("/v1/things", "Authorization", "Bearer x").status())
                    .isEqualTo(401);
        }
    }

    @Nested
    class ARoute {
        @ParameterizedTest
        @CsvSource({"admin,200", "storeBackend,200", "lms,403", "auditor,403", "reporter,403", "operator,403"})
        void is_for_the_roles_it_names(String key, int status) {
            Answer answer = put(key);
            assertThat(answer.status()).isEqualTo(status);
            assertThat(answer.code()).isEqualTo(status == 403 ? "FORBIDDEN" : "");
        }

        @Test
        void refuses_before_it_looks_at_the_request() {
            assertThat(with("lms").put("/v1/things/-", "garbage?x").status()).isEqualTo(403);
        }

        @Test
        void that_names_none_refuses_everybody_and_is_found_by_the_test_of_all_routes() {
            assertThat(admin().get("/v1/forgotten").status()).isEqualTo(403);
            assertThat(RouteRoles.forgotten(context)).singleElement().asString().contains("/v1/forgotten");
        }
    }

    @Nested
    class TheCaller {
        @Test
        void is_known_to_the_controller() {
            JsonNode caller = put(
                            "storeBackend", "On-Behalf-Of", "agent:ag-1", "Reason", "wish", "X-Correlation-Id", "c-1")
                    .json()
                    .path("caller");
            assertThat(caller.path("principal").asString()).startsWith("key:key_");
            assertThat(caller.path("role").asString()).isEqualTo("STORE_BACKEND");
            assertThat(caller.path("storeIds").isNull()).isTrue();
            assertThat(caller.path("onBehalfOf").path("kind").asString()).isEqualTo("AGENT");
            assertThat(caller.path("onBehalfOf").path("id").asString()).isEqualTo("ag-1");
            assertThat(caller.path("reason").asString()).isEqualTo("wish");
            assertThat(caller.path("correlationId").asString()).isEqualTo("c-1");
        }

        @Test
        void may_act_for_a_learner() {
            assertThat(put("admin", "On-Behalf-Of", "learner:le-1")
                            .json()
                            .path("caller")
                            .path("onBehalfOf")
                            .path("kind")
                            .asString())
                    .isEqualTo("LEARNER");
        }

        @ParameterizedTest
        @ValueSource(
                strings = {"", "ag-1", "agent:", "agent: ag-1", "AGENT:ag-1", "store:s", "agent:-x", "agent:a,learner:b"
                })
        void must_say_for_whom_in_the_form_of_the_contract(String header) {
            Answer answer = put("admin", "On-Behalf-Of", header);
            assertThat(answer.status()).isEqualTo(400);
            assertThat(answer.pointers()).containsExactly("/header/On-Behalf-Of");
        }

        @Test
        void must_say_for_whom_and_why_once() {
            Answer answer =
                    put("admin", "On-Behalf-Of", "agent:a", "On-Behalf-Of", "agent:b", "Reason", "a", "Reason", "b");
            assertThat(answer.pointers()).containsExactly("/header/On-Behalf-Of", "/header/Reason");
        }

        @Test
        void of_another_role_may_not_act_for_anybody() {
            String agentKey = admin().post(
                            "/v1/api-keys", "{\"name\": \"a\", \"role\": \"AGENT\", \"agentId\": \"ag-1\"}")
                    .json()
                    .path("key")
                    .asString();
            assertThat(nobody().as(agentKey).put("/v1/things/t", BODY).status()).isEqualTo(200);
            assertThat(nobody().as(agentKey)
                            .put("/v1/things/t", BODY, "On-Behalf-Of", "agent:ag-1")
                            .status())
                    .isEqualTo(403);
        }

        @Test
        void may_give_a_reason_of_2000_characters_in_any_language() throws IOException {
            assertThat(put("admin", "Reason", "x".repeat(2_000)).status()).isEqualTo(200);
            assertThat(put("admin", "Reason", "x".repeat(2_001)).pointers()).containsExactly("/header/Reason");
            assertThat(rawReason("größer".getBytes(StandardCharsets.UTF_8))).contains("\"reason\":\"größer\"");
        }

        @Test
        void must_give_a_reason_that_can_be_read() throws IOException {
            assertThat(put("admin", "Reason", "").pointers()).containsExactly("/header/Reason");
            assertThat(rawReason(new byte[] {'a', (byte) 0xFF})).contains("/header/Reason");
            assertThat(rawReason(new byte[] {'a', 7})).contains("MALFORMED_REQUEST");
        }

        /** No client library sends anything but ASCII in a header. */
        private String rawReason(byte[] reason) throws IOException {
            String head =
                    "PUT /v1/things/t HTTP/1.1\r\nHost: x\r\nContent-Type: application/json\r\nAuthorization: Bearer "
                            + key("admin") + "\r\nContent-Length: " + BODY.length() + "\r\nReason: ";
            ByteArrayOutputStream request = new ByteArrayOutputStream();
            request.write(head.getBytes(StandardCharsets.US_ASCII));
            request.write(reason);
            request.write(("\r\n\r\n" + BODY).getBytes(StandardCharsets.US_ASCII));
            return RawHttp.exchangeBytes(port(), request.toByteArray()).body();
        }
    }
}
