package io.seatledger.platform.security;

import static org.assertj.core.api.Assertions.assertThat;

import io.seatledger.platform.test.HttpCalls.Answer;
import io.seatledger.platform.testapp.PlatformHttpTest;
import java.util.List;
import java.util.function.Supplier;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.springframework.test.context.TestPropertySource;

@TestPropertySource(
        properties = {
            "seatledger.rate-limit.per-second=1",
            "seatledger.rate-limit.burst=10",
            "seatledger.rate-limit.unauthenticated-per-second=1",
            "seatledger.rate-limit.unauthenticated-burst=5"
        })
class RateLimitTest extends PlatformHttpTest {

    private static List<Answer> refusedOf(int count, Supplier<Answer> call) {
        return IntStream.range(0, count)
                .mapToObj(n -> call.get())
                .filter(answer -> answer.status() == 429)
                .toList();
    }

    @Test
    void a_caller_over_its_share_is_told_when_to_come_back_and_others_are_not_touched() {
        List<Answer> refused = refusedOf(40, () -> with("lms").get("/v1/nowhere"));
        assertThat(refused).hasSizeBetween(20, 30);
        Answer last = refused.get(refused.size() - 1);
        assertThat(last.code()).isEqualTo("TOO_MANY_REQUESTS");
        assertThat(last.header("Content-Type")).isEqualTo("application/problem+json");
        assertThat(Integer.parseInt(last.header("Retry-After"))).isBetween(1, 2);
        assertThat(with("auditor").get("/v1/nowhere").status()).isEqualTo(404);
    }

    @Test
    void an_address_with_wrong_tokens_or_none_is_limited_and_callers_behind_it_are_not() {
        assertThat(refusedOf(40, () -> nobody().as("sk_wrong").get("/v1/nowhere")))
                .hasSizeBetween(20, 35);
        assertThat(with("operator").get("/v1/nowhere").status()).isEqualTo(404);
        assertThat(nobody().get("/actuator/health").status()).isEqualTo(200);

        List<Answer> refused = refusedOf(40, () -> nobody().get("/actuator/health"));
        assertThat(refused).hasSizeBetween(20, 36);
        assertThat(refused.get(0).code()).isEqualTo("TOO_MANY_REQUESTS");
        assertThat(with("operator").get("/v1/nowhere").status()).isEqualTo(404);
    }
}
