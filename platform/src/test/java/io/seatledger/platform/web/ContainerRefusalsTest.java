package io.seatledger.platform.web;

import static org.assertj.core.api.Assertions.assertThat;

import io.seatledger.platform.test.RawHttp;
import io.seatledger.platform.testapp.PlatformHttpTest;
import java.io.IOException;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class ContainerRefusalsTest extends PlatformHttpTest {
    private static final String HOST = " HTTP/1.1\nHost: x\n";

    private RawHttp.Answer send(String request) throws IOException {
        return RawHttp.exchange(port(), request);
    }

    private void assertProblem(String request, int status) throws IOException {
        RawHttp.Answer answer = send(request);
        assertThat(answer.status()).as(answer.head() + answer.body()).isEqualTo(status);
        assertThat(answer.isProblem()).as(answer.head()).isTrue();
        assertThat(answer.head()).contains("X-Correlation-Id: ");
        assertThat(answer.body())
                .contains("\"status\":" + status)
                .contains("\"code\":\"")
                .doesNotContain("Exception")
                .doesNotContainIgnoringCase("tomcat");
    }

    @Nested
    class ARequestThatIsNoHttp {
        @ParameterizedTest
        @ValueSource(
                strings = {
                    "GARBAGE\n\n",
                    "GET  /a b HTTP/1.1\nHost: x\n\n",
                    "GET /v1/x HTTP/1.1\n\n",
                    "GET /v1/%00 HTTP/1.1\nHost: x\n\n",
                    "GET /v1/%zz HTTP/1.1\nHost: x\n\n",
                    "GET /v1/%c0%80 HTTP/1.1\nHost: x\n\n",
                    "GET /v1/..%2fx HTTP/1.1\nHost: x\n\n",
                    "GET /../../x HTTP/1.1\nHost: x\n\n",
                    "GET /<x> HTTP/1.1\nHost: x\n\n",
                    "GET /v1/x HTTP/1.1\nHost: x y\n\n",
                    "GET /v1/x HTTP/1.1\nHost: x\nHost: y\n\n",
                    "GET /v1/x HTTP/1.1\nHost: x\nRea son: a\n\n",
                    "GET http://[/v1/x HTTP/1.1\nHost: x\n\n",
                    "POST /v1/x HTTP/1.1\nHost: x\nContent-Length: -1\n\n",
                    "POST /v1/x HTTP/1.1\nHost: x\nContent-Length: 1\nContent-Length: 2\n\n",
                    "\u0016\u0003\u0001\u0002\u0000\u0001\n\n"
                })
        void is_a_400_problem(String request) throws IOException {
            assertProblem(request, 400);
        }

        @Test
        void because_of_huge_headers_or_target_is_a_400_problem() throws IOException {
            assertProblem("GET /v1/x" + HOST + "Big: " + "x".repeat(40_000) + "\n\n", 400);
            assertProblem("GET /v1/" + "y".repeat(40_000) + HOST + "\n", 400);
        }

        @Test
        void because_of_a_broken_chunk_is_a_400_problem() throws IOException {
            assertProblem(
                    "PUT /v1/things/a" + HOST + "Authorization: Bearer " + key("admin")
                            + "\nContent-Type: application/json\nTransfer-Encoding: chunked\n\nzz\n\n",
                    400);
        }
    }

    @Nested
    class AnUnusualRequest {
        @Test
        void of_another_version_coding_or_method_is_the_callers_problem() throws IOException {
            assertProblem("GET /v1/x HTTP/3.1\nHost: x\n\n", 400);
            assertProblem("POST /v1/x" + HOST + "Transfer-Encoding: foo\n\n", 400);
            assertProblem("POST /v1/x" + HOST + "Expect: foo\nContent-Length: 0\n\n", 417);
            assertProblem("CONNECT x:1" + HOST + "\n", 400);
        }

        @Test
        void by_trace_is_refused_and_reflects_nothing() throws IOException {
            assertProblem("TRACE /v1/things" + HOST + "Cookie: planted\n\n", 405);
            assertThat(send("TRACE /v1/things" + HOST + "Cookie: planted\n\n").body())
                    .doesNotContain("planted");
        }

        @Test
        void by_options_names_the_methods() throws IOException {
            RawHttp.Answer answer =
                    send("OPTIONS /v1/things" + HOST + "Authorization: Bearer " + key("admin") + "\n\n");
            assertThat(answer.status()).isEqualTo(200);
            assertThat(answer.head()).contains("Allow: GET,HEAD,OPTIONS");
        }

        @Test
        void by_head_answers_as_get_without_a_body() throws IOException {
            RawHttp.Answer answer = send("HEAD /v1/things" + HOST + "Authorization: Bearer " + key("admin") + "\n\n");
            assertThat(answer.status()).isEqualTo(200);
            assertThat(send("HEAD /v1/things" + HOST + "\n").status()).isEqualTo(401);
        }
    }
}
