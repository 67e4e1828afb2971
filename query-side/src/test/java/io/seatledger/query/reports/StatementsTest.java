package io.seatledger.query.reports;

import static io.seatledger.events.value.SeatState.APPROVAL_PENDING;
import static io.seatledger.events.value.SeatState.ASSIGNED;
import static io.seatledger.events.value.SeatState.AVAILABLE;
import static io.seatledger.events.value.SeatState.AWAITING;
import static io.seatledger.events.value.SeatState.PENDING;
import static io.seatledger.events.value.SeatState.RETURN_PENDING;
import static org.assertj.core.api.Assertions.assertThat;

import io.seatledger.events.LedgerEvent;
import io.seatledger.events.value.SeatState;
import io.seatledger.query.reports.FoldByHand.Of;
import io.seatledger.query.support.QueryServiceForTests;
import io.seatledger.query.support.QueryServiceForTests.Answer;
import java.time.LocalDate;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.Predicate;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import tools.jackson.databind.JsonNode;

/** Of any made-up history, month by month: what was there and what came and went is what is there. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class StatementsTest {
    private static final List<LedgerEvent> MARKET = DatedMarket.events(20_260_704);
    private static final FoldByHand LOG = new FoldByHand(MARKET);
    private static final Set<SeatState> DISPOSABLE =
            EnumSet.of(PENDING, AVAILABLE, APPROVAL_PENDING, AWAITING, RETURN_PENDING);
    private static final LocalDate FIRST = FoldByHand.day(MARKET.get(0)).withDayOfMonth(1);
    private static final LocalDate LAST =
            FoldByHand.day(MARKET.get(MARKET.size() - 1)).plusMonths(1).withDayOfMonth(1);
    private static final List<String> GONE = List.of("assigned", "returned", "expired", "voided");
    private static final List<String> CAME =
            List.of("opening", "purchased", "unassigned", "reissued", "reinstated", "regrouped");

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

    private static String path(String organizationId, LocalDate from, LocalDate to) {
        return "/v1/reports/statements?organizationId=" + organizationId + "&from=" + from + "&to=" + to;
    }

    private static long sum(JsonNode balance, List<String> figures) {
        return figures.stream()
                .mapToLong(figure -> balance.get(figure).asLong())
                .sum();
    }

    private static long disposable(LocalDate end, Predicate<Of> which) {
        return LOG.seatsBefore(end, move -> {}).values().stream()
                .filter(seat -> DISPOSABLE.contains(seat.state()) && which.test(seat.of()))
                .count();
    }

    @ParameterizedTest
    @CsvSource({
        "admin, acme",
        "admin, umbrella",
        "agent-1, acme",
        "agent-2, acme",
        "backend-of-s-1, umbrella",
        "admin, nobody"
    })
    void opening_and_movements_are_closing_and_closing_is_the_next_opening(String caller, String organizationId) {
        TreeMap<String, Long> closing = new TreeMap<>();
        for (LocalDate month = FIRST; month.isBefore(LAST); month = month.plusMonths(1)) {
            Answer answer = service.now(caller, path(organizationId, month, month.plusMonths(1)));
            assertThat(answer.status()).as(answer.response().body()).isEqualTo(200);
            for (JsonNode balance : answer.body().get("seats")) {
                String productId = balance.get("productId").asString();
                assertThat(balance.get("closing").asLong())
                        .as("%s %s %s", caller, month, balance)
                        .isEqualTo(sum(balance, CAME) - sum(balance, GONE));
                assertThat(balance.get("opening").asLong()).isEqualTo(closing.getOrDefault(productId, 0L));
                closing.put(productId, balance.get("closing").asLong());
                Predicate<Of> which = of -> of.productId().equals(productId)
                        && of.organizationId().equals(organizationId)
                        && seen(caller, of);
                assertThat(closing.get(productId)).isEqualTo(disposable(month.plusMonths(1), which));
                assertThat(balance.get("closingInUse").asLong())
                        .isEqualTo(LOG.standing(month.plusMonths(1), which).assigned());
            }
        }
        assertThat(closing.isEmpty()).isEqualTo(organizationId.equals("nobody"));
    }

    private static boolean seen(String caller, Of of) {
        return switch (caller) {
            case "agent-1" ->
                of.agentId().equals(caller) || Set.of("g-1", "g-2").contains("" + of.groupId());
            case "agent-2" -> of.agentId().equals(caller);
            case "backend-of-s-1" -> of.storeId().equals("s-1");
            default -> true;
        };
    }

    @Test
    void movements_are_those_of_the_log() {
        JsonNode balance = service.now("admin", path("acme", FIRST, LAST))
                .body()
                .get("seats")
                .get(0);
        Predicate<Of> which =
                of -> of.productId().equals("first-aid") && of.organizationId().equals("acme");
        assertThat(balance.get("productId").asString()).isEqualTo("first-aid");
        assertThat(balance.get("purchased").asLong())
                .isEqualTo(LOG.moved(FIRST, LAST, which, (from, to) -> from == null))
                .isPositive();
        assertThat(balance.get("assigned").asLong())
                .isEqualTo(
                        LOG.moved(FIRST, LAST, which, (from, to) -> from != null && from != ASSIGNED && to == ASSIGNED))
                .isPositive();
        assertThat(balance.get("unassigned").asLong())
                .isEqualTo(LOG.moved(FIRST, LAST, which, (from, to) -> from == ASSIGNED && to != ASSIGNED))
                .isPositive();
        for (SeatState gone : List.of(SeatState.RETURNED, SeatState.EXPIRED, SeatState.VOIDED)) {
            assertThat(balance.get(gone.name().toLowerCase(java.util.Locale.ROOT))
                            .asLong())
                    .isEqualTo(LOG.moved(FIRST, LAST, which, (from, to) -> to == gone))
                    .isPositive();
        }
        assertThat(balance.get("regrouped").asLong()).isZero();
    }

    @Test
    void money_is_what_was_charged_less_what_went_back() {
        for (String organizationId : List.of("acme", "umbrella")) {
            SalesRow sales = LOG.sales(
                    new Periods.Period("all", FIRST, LAST),
                    of -> of.organizationId().equals(organizationId),
                    false);
            JsonNode money = service.now("admin", path(organizationId, FIRST, LAST))
                    .body()
                    .get("money");
            assertThat(money.size()).isEqualTo(sales.paid().size()).isPositive();
            for (int i = 0; i < money.size(); i++) {
                JsonNode row = money.get(i);
                long charged = sales.paid().get(i).amountMinor();
                String currency = sales.paid().get(i).currency();
                long refunded = sales.refunded().stream()
                        .filter(back -> back.currency().equals(currency))
                        .mapToLong(back -> back.amountMinor())
                        .sum();
                assertThat(row.get("currency").asString()).isEqualTo(currency);
                assertThat(row.at("/charged/amountMinor").asLong()).isEqualTo(charged);
                assertThat(row.at("/refunded/amountMinor").asLong()).isEqualTo(refunded);
                assertThat(row.at("/net/amountMinor").asLong()).isEqualTo(charged - refunded);
            }
        }
    }

    @Test
    void lines_are_those_ordered_in_these_days_and_of_the_store_asked_for() {
        JsonNode lines = service.now("admin", path("umbrella", FIRST, LAST) + "&storeId=s-2")
                .body()
                .get("lines");
        long quantity = lines.valueStream()
                .mapToLong(line -> line.get("quantity").asLong())
                .sum();
        assertThat(quantity)
                .isEqualTo(LOG.moved(
                        FIRST,
                        LAST,
                        of -> of.organizationId().equals("umbrella")
                                && of.storeId().equals("s-2"),
                        (from, to) -> from == null))
                .isPositive();
        assertThat(service.now("admin", path("umbrella", FIRST.minusDays(30), FIRST))
                        .body()
                        .get("lines")
                        .isEmpty())
                .isTrue();
    }

    @Test
    void as_a_file_every_row_says_which_part_it_is_of() {
        JsonNode statement = service.now("admin", path("umbrella", FIRST, LAST)).body();
        List<String> rows = service.text("admin", path("umbrella", FIRST, LAST), "text/csv")
                .lines()
                .toList();
        assertThat(rows.get(0))
                .startsWith("section,seats.productId,seats.opening,")
                .contains(",line.orderId,");
        assertThat(rows.stream().filter(row -> row.startsWith("SEATS,")))
                .hasSize(statement.get("seats").size());
        assertThat(rows.stream().filter(row -> row.startsWith("MONEY,")))
                .hasSize(statement.get("money").size());
        assertThat(rows.stream().filter(row -> row.startsWith("LINE,")))
                .hasSize(statement.get("lines").size());
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "?from=2026-06-01&to=2026-07-01",
                "?organizationId=acme&from=2026-06-01",
                "?organizationId=acme&from=2026-06-01&to=2026-06-01",
                "?organizationId=acme&from=2026-06-01T00:00:00Z&to=2026-07-01",
                "?organizationId=acme&from=2026-06-01&to=2026-07-01&by=day",
            })
    void what_is_no_statement_is_refused(String query) {
        assertThat(service.get("admin", "/v1/reports/statements" + query).status())
                .isEqualTo(400);
    }
}
