package io.seatledger.standalone.service;

import static org.assertj.core.api.Assertions.assertThat;

import io.seatledger.standalone.service.Service.Answer;
import io.seatledger.standalone.service.Service.Caller;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The clock of a sandbox goes back once, while nothing is recorded, and from then on only forward. */
class SandboxClockTest {
    private final Instant lastYear = Instant.now().minus(Duration.ofDays(365));

    private static Answer set(Caller caller, Instant at) {
        return caller.put("/v1/sandbox/clock", "{\"at\": \"" + at + "\"}");
    }

    private static Answer opened(Caller admin, String storeId) {
        Answer opened = admin.put("/v1/stores/" + storeId, "{\"name\": \"Then\", \"currency\": \"USD\"}");
        assertThat(opened.status()).as(opened.text()).isEqualTo(201);
        return opened;
    }

    private static Instant recordedAt(Caller admin, Answer of) {
        return Instant.parse(admin.get("/v1/audit/events?limit=1&after=" + (of.position() - 1))
                .json()
                .at("/items/0/recordedAt")
                .asString());
    }

    @Test
    void a_log_that_is_not_empty_keeps_its_time() {
        Caller admin = Shop.open().admin;
        Answer refused = set(admin, lastYear);
        assertThat(refused.status()).isEqualTo(409);
        assertThat(refused.code()).isEqualTo("SANDBOX_NOT_EMPTY");
        assertThat(refused.json().get("detail").asString())
                .contains("only be told to an empty log")
                .contains("its last event is of");
        assertThat(admin.once().post("/v1/sandbox/demo", "{}").code()).isEqualTo("SANDBOX_NOT_EMPTY");
        Answer standing = admin.get("/v1/sandbox");
        assertThat(standing.json().get("empty").booleanValue()).isFalse();
        assertThat(standing.json().get("telling").isNull()).isTrue();
    }

    @Test
    void nobody_sets_it_beyond_now() {
        Answer refused = set(Service.running().as("admin"), Instant.now().plus(Duration.ofHours(1)));
        assertThat(refused.status()).isEqualTo(409);
        assertThat(refused.code()).isEqualTo("SANDBOX_CLOCK_AHEAD");
    }

    @ParameterizedTest
    @CsvSource({"storeBackend,200", "lms,403", "auditor,200", "reporter,200", "operator,200"})
    void only_staff_sets_it_and_some_may_watch(String role, int watching) {
        Caller caller = Service.running().as(role);
        assertThat(set(caller, lastYear).status()).isEqualTo(403);
        assertThat(caller.delete("/v1/sandbox/clock").status()).isEqualTo(403);
        assertThat(caller.once().post("/v1/sandbox/demo", "{}").status()).isEqualTo(403);
        Answer watched = caller.get("/v1/sandbox");
        assertThat(watched.status()).isEqualTo(watching);
        if (watching == 200) {
            assertThat(watched.json().get("available").booleanValue()).isFalse();
        }
    }

    @Test
    void where_it_is_switched_off_it_is_always_now(@TempDir Path data) {
        Service plain = Service.on(data, "--seatledger.sandbox.enabled=false");
        try {
            Caller admin = plain.as("admin");
            assertThat(admin.get("/v1/sandbox").json().get("available").booleanValue())
                    .isFalse();
            assertThat(set(admin, lastYear).code()).isEqualTo("SANDBOX_DISABLED");
            assertThat(admin.delete("/v1/sandbox/clock").code()).isEqualTo("SANDBOX_DISABLED");
            assertThat(admin.once().post("/v1/sandbox/demo", "{}").code()).isEqualTo("SANDBOX_DISABLED");
        } finally {
            plain.stop();
        }
    }

    @Test
    void it_goes_back_once_then_forward_and_a_restart_ends_it(@TempDir Path data) {
        Service told = Service.on(data);
        try {
            Caller admin = told.as("admin");
            assertThat(admin.get("/v1/sandbox").json().get("available").booleanValue())
                    .isTrue();
            assertThat(set(admin, lastYear).status()).isEqualTo(200);
            assertThat(recordedAt(admin, opened(admin, "then")))
                    .isBetween(lastYear, lastYear.plus(Duration.ofMinutes(5)));
            Answer watched = told.as("auditor").get("/v1/sandbox");
            assertThat(watched.json().at("/telling/percent").asInt()).isZero();
            assertThat(admin.once().post("/v1/sandbox/demo", "{}").code()).isEqualTo("CONFLICT");
            onlyForward(admin);
        } finally {
            told.stop();
        }
        Service again = Service.on(data);
        try {
            Caller admin = again.as("admin");
            assertThat(again.asNobody().get("/actuator/health").text()).contains("UP");
            assertThat(recordedAt(admin, opened(admin, "now"))).isAfter(lastYear.plus(Duration.ofDays(364)));
            assertThat(set(admin, lastYear.plus(Duration.ofDays(60))).code()).isEqualTo("SANDBOX_NOT_EMPTY");
        } finally {
            again.stop();
        }
    }

    private void onlyForward(Caller admin) {
        Answer back = set(admin, lastYear.minus(Duration.ofDays(1)));
        assertThat(back.code()).isEqualTo("SANDBOX_CLOCK_BACKWARDS");
        assertThat(back.json().get("detail").asString())
                .contains("The clock only goes forward")
                .contains("The log's time only goes forward");
        assertThat(set(admin, lastYear.plus(Duration.ofDays(30))).status()).isEqualTo(200);
        assertThat(recordedAt(admin, opened(admin, "later"))).isAfter(lastYear.plus(Duration.ofDays(30)));
    }
}
