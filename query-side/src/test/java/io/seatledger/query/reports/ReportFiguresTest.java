package io.seatledger.query.reports;

import static io.seatledger.events.value.SeatState.APPROVAL_PENDING;
import static io.seatledger.events.value.SeatState.ASSIGNED;
import static io.seatledger.events.value.SeatState.AVAILABLE;
import static io.seatledger.events.value.SeatState.AWAITING;
import static io.seatledger.events.value.SeatState.EXPIRED;
import static io.seatledger.events.value.SeatState.PENDING;
import static io.seatledger.events.value.SeatState.RETURNED;
import static io.seatledger.events.value.SeatState.RETURN_PENDING;
import static io.seatledger.events.value.SeatState.VOIDED;
import static org.assertj.core.api.Assertions.assertThat;

import io.seatledger.events.LedgerEvent;
import io.seatledger.events.value.SeatState;
import io.seatledger.platform.json.AnswerJson;
import io.seatledger.query.reports.FoldByHand.Of;
import io.seatledger.query.support.QueryServiceForTests;
import io.seatledger.query.support.QueryServiceForTests.Answer;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.function.BiPredicate;
import java.util.function.Function;
import java.util.function.Predicate;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Every figure is that of the log folded by hand, whoever asks for whatever part of it, in periods of any length. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class ReportFiguresTest {
    private static final List<LedgerEvent> MARKET = DatedMarket.events(20_261_123);
    private static final FoldByHand LOG = new FoldByHand(MARKET);
    private static final LocalDate FROM = FoldByHand.day(MARKET.get(0)).plusDays(20);
    private static final LocalDate TO =
            FoldByHand.day(MARKET.get(MARKET.size() - 1)).plusDays(40);
    private static final Set<String> GRANTED = Set.of("g-1", "g-2");

    private QueryServiceForTests service;

    @BeforeAll
    void start() {
        service = new QueryServiceForTests();
        service.log().append(MARKET.toArray(LedgerEvent[]::new));
    }

    @AfterAll
    void stop() {
        service.close();
    }

    /** Who asks for what, and what that is. */
    record Asked(String caller, String by, String filter, Predicate<Of> which) {
        String path(String report) {
            return "/v1/reports/" + report + "?by=" + by + "&from=" + FROM + "&to=" + TO + filter;
        }

        List<Periods.Period> periods() {
            LocalDate first = start(FROM);
            return Stream.iterate(first, day -> day.isBefore(TO), this::next)
                    .map(day -> new Periods.Period(By.of(by).length().nameOf(day), day, next(day)))
                    .toList();
        }

        private LocalDate start(LocalDate day) {
            return switch (by) {
                case "day" -> day;
                case "week" -> day.minusDays(day.getDayOfWeek().getValue() - 1L);
                default -> LocalDate.of(day.getYear(), day.getMonth(), 1);
            };
        }

        private LocalDate next(LocalDate start) {
            return switch (by) {
                case "day" -> start.plusDays(1);
                case "week" -> start.plusDays(7);
                default -> start.plusMonths(1);
            };
        }
    }

    static Stream<Asked> ofSeats() {
        return Stream.concat(
                ofOrders(),
                Stream.of(
                        new Asked("admin", "week", "&productId=welding", of -> "welding".equals(of.productId())),
                        new Asked(
                                "reporter",
                                "month",
                                "&productId=first-aid&storeId=s-2",
                                of -> "first-aid".equals(of.productId())
                                        && of.storeId().equals("s-2"))));
    }

    static Stream<Asked> ofOrders() {
        return Stream.of(
                new Asked("admin", "week", "", of -> true),
                new Asked("admin", "month", "", of -> true),
                new Asked("auditor", "week", "&storeId=s-1", of -> of.storeId().equals("s-1")),
                new Asked("backend", "month", "&groupId=g-1", of -> "g-1".equals(of.groupId())),
                new Asked("reporter", "week", "&groupId=g-2", of -> "g-2".equals(of.groupId())),
                new Asked(
                        "admin",
                        "month",
                        "&organizationId=umbrella",
                        of -> of.organizationId().equals("umbrella")),
                new Asked(
                        "admin", "month", "&agentId=agent-2", of -> of.agentId().equals("agent-2")),
                new Asked("backend-of-s-1", "month", "", of -> of.storeId().equals("s-1")),
                new Asked(
                        "agent-1",
                        "week",
                        "",
                        of -> of.agentId().equals("agent-1")
                                || (of.groupId() != null && GRANTED.contains(of.groupId()))),
                new Asked("agent-2", "month", "", of -> of.agentId().equals("agent-2")),
                new Asked("agent-2", "month", "&agentId=agent-1", of -> false));
    }

    private void told(Asked asked, String report, Function<Periods.Period, Record> row) {
        Answer answer = service.now(asked.caller(), asked.path(report));
        assertThat(answer.status()).as(answer.response().body()).isEqualTo(200);
        List<String> expected = asked.periods().stream()
                .map(row)
                .map(record -> AnswerJson.mapper().valueToTree(record).toString())
                .toList();
        assertThat(answer.items().valueStream().map(Object::toString).toList()).isEqualTo(expected);
    }

    @ParameterizedTest
    @MethodSource("ofSeats")
    void sales_are_the_sum_of_orders_and_payments(Asked asked) {
        boolean product = asked.filter().contains("productId");
        told(asked, "sales", period -> LOG.sales(period, asked.which(), product));
    }

    @ParameterizedTest
    @MethodSource("ofSeats")
    void utilization_is_where_seats_were_at_the_end_of_each_period(Asked asked) {
        told(asked, "utilization", period -> UtilizationRow.of(period, LOG.standing(period.to(), asked.which())));
    }

    @ParameterizedTest
    @MethodSource("ofSeats")
    void the_funnel_counts_what_happened_to_seats(Asked asked) {
        told(
                asked,
                "funnel",
                period -> new FunnelRow(
                        period.name(),
                        period.from(),
                        period.to(),
                        moved(period, asked, (from, to) -> from == null),
                        moved(period, asked, way(AVAILABLE, PENDING)),
                        moved(period, asked, way(ASSIGNED, AVAILABLE, APPROVAL_PENDING)),
                        moved(period, asked, way(AWAITING, AVAILABLE)),
                        moved(period, asked, way(ASSIGNED, AWAITING)),
                        moved(period, asked, way(AVAILABLE, ASSIGNED)),
                        moved(period, asked, way(RETURNED, RETURN_PENDING)),
                        moved(period, asked, way(EXPIRED, AVAILABLE)),
                        moved(period, asked, way(VOIDED, PENDING, AVAILABLE))));
    }

    private static BiPredicate<SeatState, SeatState> way(SeatState to, SeatState... from) {
        return (left, entered) -> entered == to && Arrays.asList(from).contains(left);
    }

    private static long moved(Periods.Period period, Asked asked, BiPredicate<SeatState, SeatState> way) {
        return LOG.moved(period.from(), period.to(), asked.which(), way);
    }

    @Test
    void refusals_count_each_reason_once_per_decision() {
        Stream.of("", "&storeId=s-1", "&agentId=agent-2")
                .flatMap(filter -> Stream.of("week", "month").map(by -> filter(filter, by)))
                .forEach(asked -> told(asked, "refusals", period -> LOG.refusals(period, asked.which())));
        Asked ofAgent = new Asked("agent-1", "month", "", of -> of.agentId().equals("agent-1"));
        told(ofAgent, "refusals", period -> LOG.refusals(period, ofAgent.which()));
        Asked ofStore =
                new Asked("backend-of-s-1", "week", "", of -> of.storeId().equals("s-1"));
        told(ofStore, "refusals", period -> LOG.refusals(period, ofStore.which()));
    }

    private static Asked filter(String filter, String by) {
        Predicate<Of> which =
                filter.isEmpty() ? of -> true : of -> filter.endsWith(of.storeId()) || filter.endsWith(of.agentId());
        return new Asked("admin", by, filter, which);
    }

    @Test
    void days_are_periods_too() {
        LocalDate last = FROM.plusDays(399);
        for (String report : List.of("sales", "utilization", "funnel", "refusals")) {
            Answer answer = service.now("admin", "/v1/reports/" + report + "?from=" + FROM + "&to=" + last.plusDays(1));
            assertThat(answer.items()).hasSize(400);
            assertThat(answer.each("period").get(399)).isEqualTo(last.toString());
        }
        Answer days = service.now("admin", "/v1/reports/utilization?from=" + FROM + "&to=" + FROM.plusDays(60));
        for (int day = 0; day < 60; day++) {
            assertThat(days.items().get(day).get("assigned").asLong())
                    .isEqualTo(LOG.standing(FROM.plusDays(day + 1L), of -> true).assigned());
        }
    }

    @Test
    void ageing_is_by_the_day_on_which_seats_were_released() {
        LocalDate today = LocalDate.now(java.time.ZoneOffset.UTC);
        for (Asked asked : ofSeats().toList()) {
            long[] ages = new long[5];
            LOG.seatsBefore(TO, move -> {}).values().stream()
                    .filter(seat -> seat.state() == AVAILABLE && asked.which().test(seat.of()))
                    .mapToLong(seat -> java.time.temporal.ChronoUnit.DAYS.between(seat.released(), today))
                    .forEach(days -> ages[days <= 30 ? 0 : days <= 90 ? 1 : days <= 180 ? 2 : days <= 365 ? 3 : 4]++);
            Answer answer = service.now(
                    asked.caller(), "/v1/reports/ageing?" + asked.filter().replaceFirst("&", ""));
            assertThat(answer.each("age")).containsExactly("0-30", "31-90", "91-180", "181-365", ">365");
            assertThat(answer.items()
                            .valueStream()
                            .mapToLong(item -> item.get("seats").asLong()))
                    .as(asked.filter())
                    .containsExactly(ages[0], ages[1], ages[2], ages[3], ages[4]);
        }
    }
}
