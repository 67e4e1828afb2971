package io.seatledger.query.reads;

import static io.seatledger.query.support.Story.paid;
import static io.seatledger.query.support.Story.placed;
import static io.seatledger.query.support.Story.purchase;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.awaitility.Awaitility.await;

import io.seatledger.events.order.OrderPlaced;
import io.seatledger.query.support.QueryServiceForTests;
import io.seatledger.query.support.QueryServiceForTests.Answer;
import io.seatledger.query.support.SeatStory;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import tools.jackson.databind.JsonNode;

/** A long export from its first byte to its end, whichever way it ends. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class ExportRunsTest {
    private static final String CSV = "text/csv";
    private static final String SEATS = "/v1/seats?orderId=ord_big";
    private static final int QUANTITY = 100_000;

    private QueryServiceForTests service;

    @BeforeAll
    void start() {
        service = new QueryServiceForTests();
        OrderPlaced big = placed("ord_big", "agent-1", "s-1", QUANTITY);
        service.log().append(purchase(big));
        service.log().append(paid(big));
        service.now("admin", SEATS);
    }

    @AfterAll
    void stop() {
        service.close();
    }

    private JsonNode manifest(HttpResponse<?> export) {
        String exportId = export.headers().firstValue("Export-Id").orElseThrow();
        Answer manifest = service.get("admin", "/v1/exports/" + exportId);
        assertThat(manifest.status()).isEqualTo(200);
        return manifest.body();
    }

    private static long lines(InputStream body) throws IOException {
        try (BufferedReader lines = new BufferedReader(new InputStreamReader(body, StandardCharsets.UTF_8))) {
            return lines.lines().count();
        }
    }

    /** Connections of exports that a transaction is open on. */
    private long open() {
        return service.count("select count(*) from pg_stat_activity where application_name = 'seatledger-exports'"
                + " and state <> 'idle' and datname = current_database()");
    }

    /** Ends the connections of exports as a database that goes down does; how many there were. */
    private long terminate() {
        return service.count("select count(pg_terminate_backend(pid)) from pg_stat_activity"
                + " where application_name = 'seatledger-exports' and datname = current_database()");
    }

    @Test
    void all_seats_of_a_big_order_go_out() throws IOException {
        for (String accept : new String[] {CSV, "application/x-ndjson"}) {
            long began = System.nanoTime();
            HttpResponse<InputStream> export = service.open("admin", SEATS, "Accept", accept);
            long lines = lines(export.body());
            double seconds = (System.nanoTime() - began) / 1e9;
            assertThat(lines).isEqualTo(QUANTITY + (accept.equals(CSV) ? 1 : 0));
            assertThat(manifest(export).get("rows").asLong()).isEqualTo(QUANTITY);
            assertThat(seconds).as("seconds for %s", accept).isLessThan(120);
        }
    }

    @Test
    void rows_are_of_one_snapshot_whatever_happens_meanwhile() throws IOException {
        long before = service.log().head();
        HttpResponse<InputStream> export = service.open("admin", SEATS, "Accept", CSV);
        service.log().append(new SeatStory("ord_big").assigned(QUANTITY, SeatStory.learner("l-1")));
        assertThat(service.now("admin", SEATS + "&state=ASSIGNED").each("number"))
                .containsExactly(Integer.toString(QUANTITY));
        assertThat(new String(export.body().readAllBytes(), StandardCharsets.UTF_8).lines())
                .hasSize(QUANTITY + 1)
                .noneMatch(row -> row.contains("ASSIGNED"));
        assertThat(export.headers().firstValueAsLong("Ledger-Position").orElseThrow())
                .isEqualTo(before);
    }

    @Test
    void who_goes_away_leaves_nothing_behind() throws IOException {
        HttpResponse<InputStream> export = service.open("admin", SEATS, "Accept", CSV);
        assertThat(manifest(export).get("complete").asBoolean()).isFalse();
        assertThat(open()).isEqualTo(1);
        export.body().close();
        await().untilAsserted(() -> assertThat(open()).isZero());
        await().untilAsserted(
                        () -> assertThat(manifest(export).get("rows").asLong()).isBetween(1L, QUANTITY - 1L));
        assertThat(manifest(export).get("complete").asBoolean()).isFalse();
        assertThat(manifest(export).get("sha256").isNull()).isTrue();
    }

    @Test
    void an_export_that_breaks_off_does_not_look_whole() {
        HttpResponse<InputStream> export = service.open("admin", SEATS, "Accept", CSV);
        assertThat(export.statusCode()).isEqualTo(200);
        assertThat(terminate()).isPositive();
        assertThatThrownBy(() -> lines(export.body())).isInstanceOf(Exception.class);
        await().untilAsserted(() -> assertThat(open()).isZero());
        assertThat(manifest(export).get("complete").asBoolean()).isFalse();
        assertThat(service.open("admin", "/v1/orders", "Accept", CSV).statusCode())
                .isEqualTo(200);
    }

    @Test
    void one_caller_may_not_run_many_at_once() throws IOException {
        HttpResponse<InputStream> one = service.open("backend", SEATS, "Accept", CSV);
        HttpResponse<InputStream> two = service.open("backend", SEATS, "Accept", CSV);
        Answer third = service.get("backend", "/v1/seats", "Accept", CSV);
        assertThat(third.status()).isEqualTo(429);
        assertThat(third.code()).isEqualTo("BUSY");
        assertThat(third.header("Retry-After")).isPresent();
        assertThat(service.get("backend", "/v1/seats").status()).isEqualTo(200);
        assertThat(lines(service.open("reporter", "/v1/orders", "Accept", CSV).body()))
                .isGreaterThan(1);
        one.body().close();
        two.body().close();
        await().untilAsserted(() -> assertThat(
                        service.open("backend", "/v1/orders", "Accept", CSV).statusCode())
                .isEqualTo(200));
    }
}
