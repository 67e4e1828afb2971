package io.seatledger.platform.web;

import static org.assertj.core.api.Assertions.assertThat;

import io.seatledger.platform.test.HttpCalls.Answer;
import io.seatledger.platform.testapp.PlatformHttpTest;
import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import tools.jackson.databind.JsonNode;

class RequestsAndProblemsTest extends PlatformHttpTest {
    private static final String BODY = "{\"name\": \"n\", \"count\": 5}";

    private static void assertProblem(Answer answer, int status, String code) {
        assertThat(answer.status()).as(answer.body()).isEqualTo(status);
        assertThat(answer.header("Content-Type")).isEqualTo("application/problem+json");
        JsonNode problem = answer.json();
        assertThat(problem.path("type").asString())
                .isEqualTo("urn:seatledger:problem:"
                        + code.toLowerCase(java.util.Locale.ROOT).replace('_', '-'));
        assertThat(problem.path("status").asInt()).isEqualTo(status);
        assertThat(problem.path("code").asString()).isEqualTo(code);
        assertThat(problem.path("title").asString()).isNotBlank();
        assertThat(problem.path("detail").asString()).isNotBlank();
        assertThat(problem.path("instance").asString()).startsWith("/");
    }

    @Nested
    class ABody {
        @Test
        void is_handed_to_the_controller_as_its_record() {
            Answer answer = admin().put("/v1/things/t-1", BODY);
            assertThat(answer.status()).isEqualTo(200);
            assertThat(answer.header("Content-Type")).isEqualTo("application/json");
            assertThat(answer.body())
                    .startsWith(
                            "{\"thingId\":\"t-1\",\"count\":5,\"owner\":null,\"at\":\"2026-06-01T12:00:00.123456Z\"");
        }

        @Test
        void is_refused_with_all_its_errors() {
            Answer answer = admin().put(
                            "/v1/things/t-1",
                            "{\"name\":\"\\u0000\",\"count\":5.7,\"tags\":[\"a\",\" \"],\"price\":{\"amountMinor\":1.5,\"currency\":\"X\"},\"x\":1,\"x\":2}");
            assertProblem(answer, 400, "MALFORMED_REQUEST");
            assertThat(answer.pointers())
                    .containsExactlyInAnyOrder(
                            "/name", "/count", "/tags/1", "/price/amountMinor", "/price/currency", "/x", "/x");
        }

        @Test
        void that_is_missing_is_one_error() {
            Answer answer = admin().put("/v1/things/t-1", "");
            assertProblem(answer, 400, "MALFORMED_REQUEST");
            assertThat(answer.pointers()).containsExactly("");
        }

        @ParameterizedTest
        @ValueSource(
                strings = {
                    "text/plain", "application/xml", "application/foo+json", "application/json;charset=latin1",
                    "application/problem+json", "application/x-www-form-urlencoded", "multipart/form-data", "nonsense"
                })
        void of_another_type_is_415_even_when_it_looks_like_json(String type) {
            Answer answer =
                    admin().send("PUT", "/v1/things/t-1", BODY.getBytes(StandardCharsets.UTF_8), "Content-Type", type);
            assertProblem(answer, 415, "UNSUPPORTED_MEDIA_TYPE");
        }

        @Test
        void without_a_type_is_415() {
            assertProblem(
                    admin().send("PUT", "/v1/things/t-1", BODY.getBytes(StandardCharsets.UTF_8)),
                    415,
                    "UNSUPPORTED_MEDIA_TYPE");
        }

        @Test
        void may_name_its_charset() {
            assertThat(admin().send(
                                    "PUT",
                                    "/v1/things/t-1",
                                    BODY.getBytes(StandardCharsets.UTF_8),
                                    "Content-Type",
                                    "application/json;charset=UTF-8")
                            .status())
                    .isEqualTo(200);
        }
    }

    @Nested
    class APathOrQuery {
        @Test
        void is_checked_by_the_same_rules_all_at_once() {
            Answer answer = admin().get("/v1/things/-a/lines/0x1?y=1");
            assertProblem(answer, 400, "MALFORMED_REQUEST");
            assertThat(answer.pointers()).containsExactly("/path/thingId", "/path/line", "/query/y");
        }

        @ParameterizedTest
        @ValueSource(strings = {"+1", "%201", "1.0", "%231", "9999999999", "01"})
        void takes_numbers_in_plain_digits_only(String line) {
            assertProblem(admin().get("/v1/things/a/lines/" + line), 400, "MALFORMED_REQUEST");
        }

        @Test
        void is_handed_to_the_controller_as_its_record() {
            JsonNode read =
                    admin().get("/v1/things?owner=o&tag=a&tag=b&limit=7").json();
            assertThat(read.toString())
                    .isEqualTo(
                            "{\"owner\":\"o\",\"role\":null,\"tag\":[\"a\",\"b\"],\"paging\":{\"limit\":7,\"cursor\":null}}");
        }

        @Test
        void refuses_unknown_parameters_by_name_on_a_route_that_takes_none() {
            Answer answer = admin().get("/v1/missing?oops=1");
            assertProblem(answer, 400, "MALFORMED_REQUEST");
            assertThat(answer.pointers()).containsExactly("/query/oops");
        }
    }

    @Nested
    class EveryRefusal {
        @ParameterizedTest
        @CsvSource({
            "GET,/v1/nowhere,404,ROUTE_NOT_FOUND",
            "GET,/nowhere,404,ROUTE_NOT_FOUND",
            "POST,/v1/nowhere,404,ROUTE_NOT_FOUND",
            "DELETE,/nowhere,404,ROUTE_NOT_FOUND",
            "GET,/error,404,ROUTE_NOT_FOUND",
            "GET,/actuator,404,ROUTE_NOT_FOUND",
            "GET,/actuator/env,404,ROUTE_NOT_FOUND",
            "GET,/v1/missing,404,THING_NOT_FOUND",
            "PATCH,/v1/things,405,METHOD_NOT_ALLOWED",
            "DELETE,/v1/things,405,METHOD_NOT_ALLOWED",
            "GET,/v1/broken,500,INTERNAL_ERROR",
            "GET,/v1/forgotten,403,FORBIDDEN",
            "BREW,/v1/things,405,METHOD_NOT_ALLOWED",
            "GET,/v1//things,400,MALFORMED_REQUEST",
            "GET,/v1/things;a=b,400,MALFORMED_REQUEST"
        })
        void is_a_problem(String method, String path, int status, String code) {
            assertProblem(admin().send(method, path, null), status, code);
        }

        @Test
        void is_a_problem_whatever_the_caller_accepts() {
            assertProblem(admin().get("/v1/nowhere", "Accept", "text/csv"), 404, "ROUTE_NOT_FOUND");
            assertProblem(nobody().get("/v1/things", "Accept", "text/csv"), 401, "UNAUTHENTICATED");
            assertProblem(admin().get("/v1/things", "Accept", "text/csv"), 406, "NOT_ACCEPTABLE");
            assertProblem(admin().get("/v1/things", "Accept", "!"), 406, "NOT_ACCEPTABLE");
        }

        @ParameterizedTest
        @CsvSource({
            "text/csv,406,NOT_ACCEPTABLE",
            "!,406,NOT_ACCEPTABLE",
            "application/problem+json,406,NOT_ACCEPTABLE",
            "application/json,404,API_KEY_NOT_FOUND",
            "'text/html, */*;q=0.1',404,API_KEY_NOT_FOUND"
        })
        void of_what_the_caller_accepts_comes_before_a_command_is_done(String accept, int status, String code) {
            assertProblem(admin().send("DELETE", "/v1/api-keys/key_none", null, "Accept", accept), status, code);
        }

        @Test
        void of_a_method_names_the_ones_allowed() {
            assertThat(admin().send("BREW", "/v1/things", null).header("Allow")).contains("GET", "PUT");
            assertThat(admin().delete("/v1/things").header("Allow")).isEqualTo("GET");
        }

        @Test
        void hides_what_went_wrong_inside() {
            assertThat(admin().get("/v1/broken").body())
                    .doesNotContain("secret")
                    .doesNotContain("io.seatledger")
                    .doesNotContain("Exception");
        }

        @Test
        void of_a_database_that_does_not_answer_says_when_to_come_back() {
            Answer answer = admin().get("/v1/slow-query");
            assertProblem(answer, 503, "UNAVAILABLE");
            assertThat(answer.header("Retry-After")).isEqualTo("1");
            assertThat(answer.body()).doesNotContain("select");
        }
    }

    @Nested
    class ACorrelationId {
        @Test
        void is_echoed() {
            assertThat(nobody().get("/v1/things", "X-Correlation-Id", "abc-1").header("X-Correlation-Id"))
                    .isEqualTo("abc-1");
        }

        @Test
        void is_made_when_absent_and_is_a_uuid_of_version_7() {
            assertThat(nobody().get("/actuator/health").header("X-Correlation-Id"))
                    .matches("[0-9a-f]{8}-[0-9a-f]{4}-7[0-9a-f]{3}-[89ab][0-9a-f]{3}-[0-9a-f]{12}");
        }

        @ParameterizedTest
        @ValueSource(strings = {"a b", "<x>", "-a", "a\"b"})
        void is_refused_when_it_is_not_plain(String id) {
            Answer answer = admin().get("/v1/things", "X-Correlation-Id", id);
            assertProblem(answer, 400, "MALFORMED_REQUEST");
            assertThat(answer.pointers()).containsExactly("/header/X-Correlation-Id");
            assertThat(answer.header("X-Correlation-Id")).isNotEqualTo(id).isNotBlank();
        }
    }

    @Nested
    class TheManagementRoutes {
        @Test
        void say_up_and_nothing_else() {
            Answer health = nobody().get("/actuator/health");
            assertThat(health.status()).isEqualTo(200);
            assertThat(health.body()).isEqualTo("{\"status\":\"UP\"}");
        }

        @Test
        void give_metrics() {
            assertThat(nobody().get("/actuator/prometheus").body()).contains("hikaricp_connections");
        }
    }
}
