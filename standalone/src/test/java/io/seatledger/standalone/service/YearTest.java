package io.seatledger.standalone.service;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.seatledger.cli.Seatledger;
import io.seatledger.cli.report.Console;
import io.seatledger.standalone.service.Service.Answer;
import io.seatledger.standalone.service.Service.Caller;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import tools.jackson.databind.JsonNode;

/** A small year is told in the background to a service of its own; afterwards it is as sound as one that lived through it. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class YearTest {
    private static final Duration TELLING = Duration.ofMinutes(5);
    private static final String LISTS = """
            stores
            products
            agents
            groups
            agreements
            agreements?expiringWithinDays=30
            agreements?status=EXPIRED
            agreements?status=REVOKED
            agreements?status=FILED
            orders?status=PENDING
            orders?status=PROCESSING
            orders?status=COMPLETE
            orders?status=CANCELLED
            orders?paymentStatus=AUTHORIZED
            orders?paymentStatus=VOIDED
            orders?paymentStatus=PARTIALLY_REFUNDED
            seats?state=PENDING
            seats?state=AVAILABLE
            seats?state=APPROVAL_PENDING
            seats?state=AWAITING
            seats?state=ASSIGNED
            seats?state=RETURN_PENDING
            seats?state=RETURNED
            seats?state=EXPIRED
            decisions?outcome=PERMITTED
            decisions?outcome=REFUSED
            requests?status=RECEIVED&kind=UNASSIGNMENT
            requests?status=RECEIVED&kind=APPROVAL
            requests?status=RECEIVED&kind=CANCELLATION
            requests?status=ACCEPTED
            requests?status=REJECTED
            returns?status=PENDING
            returns?status=APPROVED
            returns?status=REFUND_FAILED
            returns?status=REFUND_SETTLED
            mails?state=SENT
            inventory?by=store
            inventory?by=product
            inventory?by=organization
            inventory?by=group
            audit/checkpoints
            audit/personal-data-reads
            audit/identity-separation""";

    private Service service;
    private Caller admin;
    private Answer asked;
    private Answer askedAgain;
    private boolean watched;
    private double mostBehind;
    private long head;

    @BeforeAll
    void a_year_is_told() throws IOException {
        service = Service.on(Files.createTempDirectory("seatledger-year"));
        admin = service.as("admin");
        Caller once = admin.once();
        asked = once.post("/v1/sandbox/demo", "{\"events\": 3000}");
        askedAgain = once.post("/v1/sandbox/demo", "{\"events\": 3000}");
        await().atMost(TELLING).until(() -> {
            JsonNode standing = admin.get("/v1/sandbox").json();
            watched |= standing.at("/telling/percent").asInt(0) > 0
                    && standing.at("/telling/eventsWanted").asInt(0) == 3000;
            mostBehind = Math.max(mostBehind, secondsBehind());
            assertThat(standing.get("problem").isNull()).as(standing.toString()).isTrue();
            return standing.get("telling").isNull();
        });
        head = admin.get("/v1/audit/events?limit=1").position();
        await().atMost(Duration.ofSeconds(30)).until(() -> {
            JsonNode models = admin.get("/v1/ops/projections").json().get("items");
            return models.valueStream().allMatch(each -> each.get("position").asLong() == head);
        });
    }

    @AfterAll
    void stop() {
        service.stop();
    }

    @Test
    void it_was_watched_and_asking_twice_told_it_once() {
        assertThat(asked.status()).as(asked.text()).isEqualTo(202);
        assertThat(askedAgain.status()).isEqualTo(202);
        assertThat(askedAgain.header("Idempotency-Replayed")).isEqualTo("true");
        assertThat(watched).isTrue();
        assertThat(head).isBetween(2_500L, 3_600L);
    }

    @Test
    void its_events_span_a_year_in_order_and_time_never_runs_backwards() {
        Instant last = Instant.EPOCH;
        Instant first = null;
        Set<String> days = new HashSet<>();
        for (long after = 0; after < head; after += 200) {
            for (JsonNode event : admin.get("/v1/audit/events?limit=200&after=" + after)
                    .json()
                    .get("items")) {
                Instant at = Instant.parse(event.get("recordedAt").asString());
                assertThat(at).isAfterOrEqualTo(last);
                last = at;
                first = first == null ? at : first;
                days.add(at.toString().substring(0, 10));
            }
        }
        assertThat(Duration.between(first, last)).isBetween(Duration.ofDays(360), Duration.ofDays(367));
        assertThat(last).isBefore(Instant.now());
        assertThat(days).hasSizeGreaterThan(150);
    }

    @Test
    void the_service_is_well_nothing_is_parked_and_every_seat_is_accounted_for() {
        assertThat(service.asNobody().get("/actuator/health").text()).contains("\"status\":\"UP\"");
        assertThat(admin.get("/v1/ops/dead-letters").json().get("items")).isEmpty();
        await().atMost(Duration.ofSeconds(30)).until(() -> {
            String metrics = service.as("operator").get("/actuator/prometheus").text();
            return metrics.contains("seatledger_conservation_violations 0.0")
                    && metrics.contains("seatledger_trial_balance 0.0");
        });
    }

    @Test
    void read_models_are_behind_by_the_time_of_the_story() {
        assertThat(mostBehind).isLessThan(90.0 * 24 * 3600);
        assertThat(secondsBehind()).isZero();
    }

    private double secondsBehind() {
        return admin.get("/v1/ops/projections")
                .json()
                .get("items")
                .valueStream()
                .mapToDouble(each -> each.get("lagSeconds").asDouble())
                .max()
                .orElseThrow();
    }

    @Test
    void an_auditor_verifies_it() {
        await().atMost(Duration.ofSeconds(20))
                .until(() -> service.as("auditor")
                                .get("/v1/audit/checkpoints?limit=1")
                                .json()
                                .at("/items/0/size")
                                .asLong()
                        == head);
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        PrintStream print = new PrintStream(out, true, StandardCharsets.UTF_8);
        List<String> arguments = new ArrayList<>(List.of("verify", "--json"));
        arguments.addAll(List.of("--url", "http://127.0.0.1:" + service.port()));
        arguments.addAll(
                List.of("--keys-file", service.data().resolve("keys.json").toString()));
        arguments.addAll(List.of("--state", service.data().resolve("state").toString()));
        int exitCode = Seatledger.run(new Console(print, print, false), arguments.toArray(String[]::new));
        assertThat(exitCode).as(out.toString(StandardCharsets.UTF_8)).isZero();
    }

    private static Stream<String> lists() {
        return LISTS.lines();
    }

    @ParameterizedTest
    @MethodSource("lists")
    void every_list_shows_something(String list) {
        Answer answer = admin.get("/v1/" + list);
        assertThat(answer.status()).as(answer.text()).isEqualTo(200);
        assertThat(answer.json().get("items")).isNotEmpty();
    }

    @Test
    void a_store_has_closed_and_an_agent_is_suspended() {
        assertThat(admin.get("/v1/stores/old-town-learning")
                        .json()
                        .get("status")
                        .asString())
                .isEqualTo("CLOSED");
        assertThat(admin.get("/v1/agents?limit=200").json().get("items").valueStream())
                .anyMatch(agent -> agent.get("status").asString().equals("SUSPENDED"));
    }

    @Test
    void people_were_turned_away_for_many_reasons() {
        Set<String> codes = new HashSet<>();
        admin.get("/v1/decisions?outcome=REFUSED&limit=200")
                .json()
                .get("items")
                .forEach(decision -> decision.get("reasons")
                        .forEach(reason -> codes.add(reason.get("code").asString())));
        assertThat(codes)
                .contains(
                        "AGREEMENT_REQUIRED",
                        "AGREEMENT_EXPIRED",
                        "AGREEMENT_REVOKED",
                        "AGREEMENT_NOT_YET_EFFECTIVE",
                        "ACTIVE_ENROLLMENT",
                        "REPURCHASE_FAILED_NOT_ALLOWED",
                        "REPURCHASE_PASSED_NOT_ALLOWED",
                        "SALE_MODEL_RETAIL",
                        "AGENT_SUSPENDED",
                        "GROUP_REQUIRED",
                        "STORE_CLOSED",
                        "IDENTITY_NOT_SEPARATED");
    }

    @Test
    void links_were_redeemed_and_others_expired_on_their_day() {
        assertThat(events("SeatRedeemed")).hasSizeGreaterThan(10);
        List<JsonNode> sent = events("RedemptionLinkSent", "RedemptionLinksSent", "RedemptionLinkResent");
        List<JsonNode> expired = events("RedemptionLinkExpired");
        assertThat(expired).isNotEmpty();
        for (JsonNode each : expired) {
            Instant recorded = Instant.parse(each.get("recordedAt").asString());
            Instant due = sent.stream()
                    .filter(link -> link.at("/payload/orderId").equals(each.at("/payload/orderId")))
                    .map(link -> Instant.parse(link.at("/payload/expiresAt").asString()))
                    .filter(end -> !end.isAfter(recorded))
                    .max(Instant::compareTo)
                    .orElseThrow();
            assertThat(Duration.between(due, recorded)).isLessThan(Duration.ofDays(2));
        }
    }

    private List<JsonNode> events(String... types) {
        List<JsonNode> found = new ArrayList<>();
        for (String type : types) {
            admin.get("/v1/audit/events?limit=200&type=" + type)
                    .json()
                    .get("items")
                    .forEach(found::add);
        }
        return found;
    }

    @Test
    void in_the_middle_of_it_there_was_less() {
        String then = Instant.now().minus(Duration.ofDays(180)).toString();
        long now = purchased("");
        assertThat(purchased("&asOf=" + then)).isPositive().isLessThan(now);
        assertThat(admin.get("/v1/stores/old-town-learning?asOf=" + then)
                        .json()
                        .get("status")
                        .asString())
                .isEqualTo("OPEN");
    }

    private long purchased(String more) {
        return admin.get("/v1/inventory?by=store" + more)
                .json()
                .get("items")
                .valueStream()
                .mapToLong(each -> each.get("purchased").asLong())
                .sum();
    }
}
