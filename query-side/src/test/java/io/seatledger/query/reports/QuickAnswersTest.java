package io.seatledger.query.reports;

import static org.assertj.core.api.Assertions.assertThat;

import io.seatledger.events.LedgerEvent;
import io.seatledger.query.reading.SeatCountRow;
import io.seatledger.query.support.QueryServiceForTests;
import io.seatledger.query.support.QueryServiceForTests.Answer;
import io.seatledger.query.support.Story;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.MethodOrderer;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.TestMethodOrder;

/** What is asked most often is answered from totals: it does not take longer in a larger market. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
@TestMethodOrder(MethodOrderer.OrderAnnotation.class)
class QuickAnswersTest {
    private static final List<LedgerEvent> MARKET = DatedMarket.events(20_261_125);
    private static final List<String> DIMENSIONS = List.of("store", "product", "group", "organization", "agent");
    private static final List<String> FILTERS =
            List.of("", "&storeId=s-1", "&productId=first-aid", "&groupId=g-1", "&agentId=agent-2");

    private QueryServiceForTests service;

    @BeforeAll
    void start() {
        service = new QueryServiceForTests();
        service.log().append(MARKET.toArray(LedgerEvent[]::new));
        // Of an agent and a store that were not there before.
        service.log().append(Story.purchase(Story.placed("ord_last", "agent-late", "s-late", 2)));
    }

    @AfterAll
    void stop() {
        service.close();
    }

    private static List<String> questions() {
        LocalDate from = FoldByHand.day(MARKET.get(0));
        String series = "?by=month&from=" + from + "&to=" + from.plusYears(2);
        Stream<String> reports = Stream.of(
                        "utilization",
                        "funnel",
                        "utilization&storeId=s-1",
                        "funnel&productId=welding",
                        "sales",
                        "sales&storeId=s-2")
                .map(report ->
                        "/v1/reports/" + report.replaceFirst("&.*", "") + series + report.replaceFirst("^[a-z]*", ""));
        Stream<String> inventory =
                DIMENSIONS.stream().flatMap(by -> FILTERS.stream().map(filter -> "/v1/inventory?by=" + by + filter));
        return Stream.concat(reports, inventory).toList();
    }

    @Test
    @Order(1)
    void inventory_of_any_moment_is_the_sum_of_the_entries_up_to_it() {
        long head = service.log().head();
        for (long position :
                new long[] {0, 1, head / 4, head / 2 - 1, head / 2, head / 2 + 1, head * 3 / 4, head - 1, head}) {
            for (String by : DIMENSIONS) {
                for (String filter : List.of("", "&storeId=s-2", "&orderId=ord_more-3")) {
                    Answer answer =
                            service.now("admin", "/v1/inventory?by=" + by + "&limit=200&asOf=" + position + filter);
                    assertThat(rows(answer)).as(by + filter + " at " + position).isEqualTo(added(by, filter, position));
                }
            }
        }
    }

    private static Map<String, List<Long>> rows(Answer answer) {
        Map<String, List<Long>> rows = new LinkedHashMap<>();
        answer.items()
                .forEach(item -> rows.put(
                        item.get("key").asString(""),
                        Stream.of("purchased", "available", "assigned", "pending", "voided")
                                .map(figure -> item.get(figure).asLong())
                                .toList()));
        return rows;
    }

    private Map<String, List<Long>> added(String by, String filter, long position) {
        String where = filter.replace("&storeId=", " and store_id = '").replace("&orderId=", " and order_id = '");
        Map<String, List<Long>> rows = new LinkedHashMap<>();
        service.db()
                .sql("select coalesce(" + by + "_id, '') as key, " + SeatCountRow.sums("e")
                        + " from reporting.ledger_entry e" + " where position <= ?" + where
                        + (where.isEmpty() ? "" : "'") + " group by 1 order by 1")
                .param(position)
                .query(row -> {
                    var seats = SeatCountRow.of(row);
                    rows.put(
                            Objects.requireNonNull(row.getString("key")),
                            List.of(
                                    seats.purchased(),
                                    seats.available(),
                                    seats.assigned(),
                                    seats.pending(),
                                    seats.voided()));
                });
        return rows;
    }

    @Test
    @Order(2)
    void what_names_at_most_one_store_or_product_reads_totals_alone() {
        List<String> before = questions().stream().map(this::answer).toList();
        assertThat(before).allMatch(answer -> answer.contains("\"asOf\"") || answer.contains("\"assigned\""));
        service.db()
                .sql(
                        "truncate reporting.ledger_entry, reporting.daily_seats, reporting.daily_orders, reporting.daily_lines")
                .update();
        assertThat(questions().stream().map(this::answer).toList()).isEqualTo(before);
    }

    private String answer(String path) {
        Answer answer = service.now("admin", path);
        assertThat(answer.status()).as(path).isEqualTo(200);
        return answer.body().toString();
    }
}
