package io.seatledger.standalone.browser;

import static org.assertj.core.api.Assertions.assertThat;

import io.seatledger.platform.test.Statements;
import io.seatledger.standalone.service.SeatDesk;
import io.seatledger.standalone.service.Service;
import io.seatledger.standalone.service.Shop;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** What pages cost the database, the calls of the API that they are made of included. */
class PageStatementsTest {
    /** A handful of reads, each with who asks, how far its read model is, and the question. */
    private static final long STATEMENTS_MAX = 80;

    private final Service service = Service.running();
    private final Shop shop = Shop.withAgreement();
    private final SeatDesk desk = new SeatDesk(shop);
    private final Cookies admin = Cookies.with(service, service.key("admin"));

    private void settled() {
        long head = shop.admin.get("/v1/audit/events?limit=1").position();
        assertThat(shop.admin
                        .with("Ledger-Position-At-Least", Long.toString(head))
                        .get("/v1/orders?limit=1")
                        .status())
                .isEqualTo(200);
    }

    private Map<String, Long> costs(List<String> pages) {
        settled();
        Map<String, Long> costs = new LinkedHashMap<>();
        pages.forEach(page -> costs.put(
                page,
                Statements.of(
                        () -> assertThat(admin.get(page).statusCode()).as(page).isEqualTo(200))));
        return costs;
    }

    @Test
    void a_page_costs_the_same_however_many_rows_it_shows() {
        String orderId = desk.paidOrder(60);
        desk.assign(SeatDesk.seat(orderId, 1), SeatDesk.learner(Service.fresh("learner")));
        shop.ordered(1);
        String of = "?agentId=" + shop.agent;
        List<String> pages = List.of(
                "/console/orders" + of,
                "/console/seats" + of,
                "/console/decisions" + of,
                "/console/returns" + of,
                "/console/requests" + of,
                "/console/agents/" + shop.agent,
                "/console/stores/" + shop.store,
                "/console/orders/" + orderId,
                "/console/seat-manager?orderId=" + orderId,
                "/console/inventory?by=product&storeId=" + shop.store);
        Map<String, Long> few = costs(pages);
        for (int n = 2; n <= 30; n++) {
            desk.assign(SeatDesk.seat(orderId, n), SeatDesk.learner(Service.fresh("learner")));
            shop.ordered(1);
            shop.backend
                    .once()
                    .post(
                            "/v1/returns",
                            "{\"seatIds\": [\"" + SeatDesk.seat(orderId, 60 - n) + "\"], \"reason\": \"spare\"}");
        }
        Map<String, Long> many = costs(pages);
        assertThat(many).isEqualTo(few);
        assertThat(many.values())
                .allMatch(
                        cost -> cost > 0 && cost <= STATEMENTS_MAX,
                        "at most " + STATEMENTS_MAX + " statements: " + many);
    }

    @Test
    void the_overview_costs_the_same_with_more_stores() {
        Map<String, Long> before = costs(List.of("/"));
        for (int n = 0; n < 5; n++) {
            Shop.withAgreement().ordered(2);
        }
        assertThat(costs(List.of("/"))).isEqualTo(before);
    }
}
