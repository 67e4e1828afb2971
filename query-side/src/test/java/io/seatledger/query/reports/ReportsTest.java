package io.seatledger.query.reports;

import static io.seatledger.query.support.Story.agent;
import static io.seatledger.query.support.Story.agreement;
import static io.seatledger.query.support.Story.ownedBy;
import static io.seatledger.query.support.Story.paid;
import static io.seatledger.query.support.Story.placed;
import static io.seatledger.query.support.Story.purchase;
import static org.assertj.core.api.Assertions.assertThat;

import io.seatledger.events.order.OrderPlaced;
import io.seatledger.events.value.SeatState;
import io.seatledger.platform.test.Statements;
import io.seatledger.query.support.QueryServiceForTests;
import io.seatledger.query.support.QueryServiceForTests.Answer;
import io.seatledger.query.support.SeatStory;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class ReportsTest {
    private static final List<String> SERIES = List.of("sales", "refusals", "utilization", "funnel", "expiry");
    private final LocalDate today = LocalDate.now(ZoneOffset.UTC);

    private QueryServiceForTests service;

    @BeforeAll
    void start() {
        service = new QueryServiceForTests();
        LocalDate soon = today.plusDays(3);
        OrderPlaced order =
                DatedMarket.with(ownedBy("g-1", placed("ord_ends", "agent-1", "s-1", 20, 4)), "redeemBy", soon);
        SeatStory seats = new SeatStory("ord_ends");
        service.log()
                .append(
                        agent("agent-1"),
                        agreement("agent-1", "agr-1", today.minusDays(9), soon),
                        agreement("agent-1", "agr-2", today.minusDays(9), null));
        service.log().append(purchase(order));
        service.log().append(paid(order));
        service.log()
                .append(
                        seats.assigned(1, SeatStory.learner("l-1")),
                        seats.regrouped("g-1", "g-2", SeatState.AVAILABLE, 2, 3),
                        DatedMarket.with(
                                seats.linkSent(4, SeatStory.invited("i-4")),
                                "expiresAt",
                                soon.plusDays(1).atTime(23, 59).toInstant(ZoneOffset.UTC)),
                        seats.linkSent(2, SeatStory.invited("i-2")));
    }

    @AfterAll
    void stop() {
        service.close();
    }

    @Nested
    class Series {
        @ParameterizedTest
        @CsvSource({"day, 30", "week, 12", "month, 12"})
        void without_bounds_are_the_last_periods_up_to_this_one_and_of_expiry_the_coming_ones(String by, int count) {
            for (String report : SERIES) {
                Answer answer = service.now("admin", "/v1/reports/" + report + "?by=" + by);
                assertThat(answer.items()).as(report).hasSize(count);
                LocalDate now = LocalDate.parse(answer.items()
                        .get(report.equals("expiry") ? 0 : count - 1)
                        .get("from")
                        .asString());
                assertThat(now).isEqualTo(By.of(by).length().startOf(today));
            }
        }

        @Test
        void have_no_gap_where_nothing_happened() {
            Answer answer = service.now("admin", "/v1/reports/funnel?by=week&from=2019-12-31&to=2020-02-01");
            assertThat(answer.each("period"))
                    .containsExactly("2020-W01", "2020-W02", "2020-W03", "2020-W04", "2020-W05");
            assertThat(answer.each("from").get(0)).isEqualTo("2019-12-30");
            assertThat(answer.items().get(4).get("to").asString()).isEqualTo("2020-02-03");
            assertThat(answer.items()
                            .valueStream()
                            .mapToLong(row -> row.get("sold").asLong()))
                    .containsOnly(0L);
            assertThat(service.now("admin", "/v1/reports/sales?by=month&from=2019-12-31&to=2020-01-01T00:00:00.000001Z")
                            .each("period"))
                    .containsExactly("2019-12", "2020-01");
        }

        @ParameterizedTest
        @ValueSource(
                strings = {
                    "sales?from=2024-01-01&to=2025-02-05",
                    "utilization?by=week&from=2010-01-01",
                    "expiry?to=9999-12-31",
                    "funnel?from=2026-02-01&to=2026-02-01",
                    "refusals?from=9999-01-01",
                    "sales?from=2026-02-30",
                    "sales?by=DAY",
                    "sales?by=year",
                    "sales?limit=10",
                    "refusals?productId=x",
                    "ageing?by=day",
                })
        void that_cannot_be_are_refused(String query) {
            Answer answer = service.get("admin", "/v1/reports/" + query);
            assertThat(answer.status()).as(answer.response().body()).isEqualTo(400);
            assertThat(answer.code()).isEqualTo("MALFORMED_REQUEST");
        }

        @Test
        void of_too_many_periods_say_how_to_mend_it() {
            assertThat(service.get("admin", "/v1/reports/sales?from=2024-01-01&to=2025-02-05")
                            .response()
                            .body())
                    .contains("401 periods of at most 400")
                    .contains("by=week");
        }

        @Test
        void say_their_position_and_its_time() {
            long head = service.log().head();
            Instant recorded = service.db()
                    .sql("select recorded_at from ledger.event where position = ?")
                    .param(head)
                    .query(java.time.OffsetDateTime.class)
                    .single()
                    .toInstant();
            for (String path : List.of(
                    "sales",
                    "refusals",
                    "utilization",
                    "funnel",
                    "ageing",
                    "expiry",
                    "statements?organizationId=acme&from=2026-06-01&to=2026-06-02")) {
                Answer answer = service.now("reporter", "/v1/reports/" + path);
                assertThat(answer.header("Ledger-Position")).as(path).contains(Long.toString(head));
                assertThat(answer.body().get("position").asLong()).isEqualTo(head);
                assertThat(Instant.parse(answer.body().get("asOf").asString())).isEqualTo(recorded);
            }
        }

        @Test
        void are_files_when_a_file_is_wanted() {
            String csv = service.text("admin", "/v1/reports/utilization?by=month", "text/csv");
            assertThat(csv.lines()).hasSize(13);
            assertThat(csv).startsWith("period,from,to,purchased,pending,");
            String xlsx = "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet";
            assertThat(service.text("admin", "/v1/reports/sales", xlsx)).startsWith("PK");
            assertThat(service.text("admin", "/v1/reports/expiry", "application/x-ndjson")
                            .lines())
                    .hasSize(30);
        }
    }

    @Nested
    class ForWhom {
        @ParameterizedTest
        @ValueSource(
                strings = {
                    "sales",
                    "refusals",
                    "utilization",
                    "funnel",
                    "ageing",
                    "expiry",
                    "statements?organizationId=acme&from=2026-06-01&to=2026-07-01"
                })
        void a_report_is(String report) {
            Map.of(
                            "admin",
                            200,
                            "auditor",
                            200,
                            "reporter",
                            200,
                            "backend",
                            200,
                            "backend-of-s-1",
                            200,
                            "agent-1",
                            200,
                            "operator",
                            403,
                            "learner",
                            403,
                            "lms",
                            403)
                    .forEach((caller, status) -> assertThat(
                                    service.now(caller, "/v1/reports/" + report).status())
                            .as(caller)
                            .isEqualTo(status));
        }
    }

    @Nested
    class Expiry {
        private long sum(String caller, String filter, String figure) {
            return service.now(caller, "/v1/reports/expiry?" + filter)
                    .items()
                    .valueStream()
                    .mapToLong(row -> row.get(figure).asLong())
                    .sum();
        }

        @Test
        void counts_what_ends_on_its_day() {
            Answer days = service.now("admin", "/v1/reports/expiry");
            assertThat(days.items().get(3).get("seats").asLong()).isEqualTo(23);
            assertThat(days.items().get(3).get("agreements").asLong()).isEqualTo(1);
            assertThat(days.items().get(4).get("links").asLong()).isEqualTo(1);
            assertThat(sum("admin", "", "seats")).isEqualTo(23);
            assertThat(sum("admin", "", "links")).isEqualTo(1);
            assertThat(sum("admin", "", "agreements")).isEqualTo(1);
        }

        @Test
        void follows_seats_to_their_own_owner_group() {
            assertThat(sum("admin", "groupId=g-2", "seats")).isEqualTo(2);
            assertThat(sum("admin", "groupId=g-1", "seats")).isEqualTo(21);
            assertThat(sum("admin", "groupId=g-1", "links")).isEqualTo(1);
        }

        @Test
        void is_filtered_and_seen_like_everything_else() {
            for (String none :
                    List.of("storeId=s-2", "productId=welding", "organizationId=umbrella", "agentId=agent-2")) {
                assertThat(sum("admin", none, "seats")).as(none).isZero();
                assertThat(sum("admin", none, "links")).as(none).isZero();
            }
            assertThat(sum("admin", "storeId=s-2", "agreements")).isEqualTo(1);
            assertThat(sum("admin", "agentId=agent-2", "agreements")).isZero();
            assertThat(sum("agent-2", "", "seats") + sum("agent-2", "", "agreements"))
                    .isZero();
            assertThat(sum("agent-1", "", "seats")).isEqualTo(23);
            assertThat(sum("backend-of-s-1", "", "seats")).isEqualTo(23);
        }
    }

    @Nested
    class Statement {
        @ParameterizedTest
        @ValueSource(strings = {"sales", "refusals", "utilization", "funnel", "expiry"})
        void counts_do_not_grow_with_periods(String report) {
            String path = "/v1/reports/" + report + "?by=day&from=";
            long one = Statements.of(() -> service.get("agent-1", path + today + "&to=" + today.plusDays(1)));
            long many = Statements.of(
                    () -> service.get("agent-1", path + today.minusDays(399) + "&to=" + today.plusDays(1)));
            assertThat(many).isEqualTo(one).isBetween(3L, 12L);
        }

        @Test
        void counts_do_not_grow_with_lines() {
            String path = "/v1/reports/statements?organizationId=acme&from=2026-01-01&to=";
            long none = Statements.of(() -> service.get("admin", path + "2026-01-02"));
            long some = Statements.of(() -> service.get("admin", path + "2026-12-31"));
            assertThat(some).isEqualTo(none).isBetween(5L, 12L);
        }
    }
}
