package io.seatledger.standalone.service;

import static io.seatledger.standalone.service.SeatDesk.learner;
import static io.seatledger.standalone.service.SeatDesk.seat;
import static org.assertj.core.api.Assertions.assertThat;

import io.seatledger.standalone.service.Service.Answer;
import java.util.List;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import tools.jackson.databind.JsonNode;

@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class PastTest {
    private Shop shop;
    private SeatDesk desk;

    @BeforeAll
    void open() {
        shop = Shop.open();
        desk = new SeatDesk(shop);
    }

    private Answer then(String path, Object asOf) {
        return shop.admin.get(path + (path.contains("?") ? "&" : "?") + "asOf=" + asOf);
    }

    @Test
    void an_agreement_filed_late_was_not_known_before_whatever_date_it_bears() {
        String before = shop.admin.get("/v1/audit/events?limit=1").header("Ledger-Position");
        Answer filed = shop.admin.post(
                "/v1/agents/" + shop.agent + "/agreements",
                "{\"kind\": \"WHOLESALE\", \"documentReference\": \"LATE\", \"effectiveFrom\": \"2020-01-01\"}");
        String path = "/v1/agents/" + shop.agent;
        String after = filed.header("Ledger-Position");
        assertThat(then(path, before).json().get("agreements").isEmpty()).isTrue();
        JsonNode agreement = then(path, after).json().get("agreements").get(0);
        assertThat(agreement.get("status").asString()).isEqualTo("IN_FORCE");
        assertThat(agreement.get("effectiveFrom").asString()).isEqualTo("2020-01-01");
        assertThat(then(path, "2021-06-01T00:00:00Z").code()).isEqualTo("AGENT_NOT_FOUND");
        JsonNode events = shop.admin
                .get("/v1/audit/diff?kind=agent&from=" + before + "&to=" + after)
                .json();
        assertThat(events.get("events").get("AgreementFiled").asInt()).isEqualTo(1);
        assertThat(events.get("items").get(0).get("changes").toString()).contains("/agreements/0", "IN_FORCE");
    }

    @Test
    void positions_and_times_answer_alike_and_carry_the_version_of_then() {
        shop.agreement("2026-01-01", null);
        String orderId = desk.paidOrder(3);
        Answer first = desk.assign(seat(orderId, 1), learner(Service.fresh("learner")));
        desk.unassign(desk.agent, seat(orderId, 1));
        String position = first.header("Ledger-Position");
        String time = shop.admin
                .get("/v1/audit/events?limit=1&after=" + (Long.parseLong(position) - 1))
                .json()
                .get("items")
                .get(0)
                .get("recordedAt")
                .asString();
        for (String path :
                List.of("/v1/seats/" + seat(orderId, 1), "/v1/orders/" + orderId, "/v1/seats?orderId=" + orderId)) {
            Answer byPosition = then(path, position);
            Answer byTime = then(path, time);
            assertThat(byPosition.status()).as(byPosition.text()).isEqualTo(200);
            assertThat(byTime.text()).as(path).isEqualTo(byPosition.text());
            assertThat(byTime.header("Ledger-Position")).isEqualTo(position);
        }
        Answer seat = then("/v1/seats/" + seat(orderId, 1), position);
        assertThat(seat.json().get("state").asString()).isEqualTo("ASSIGNED");
        assertThat(seat.header("ETag"))
                .isEqualTo("\"" + seat.json().get("version").asLong() + "\"");
        assertThat(then("/v1/orders/" + orderId, position)
                        .json()
                        .get("seats")
                        .get("assigned")
                        .asInt())
                .isEqualTo(1);
        assertThat(then("/v1/orders/" + orderId, "2099-01-01T00:00:00Z").json())
                .isEqualTo(shop.admin.get("/v1/orders/" + orderId).json());
    }

    @Test
    void what_was_not_there_yet_is_unknown_and_what_is_no_moment_is_refused() {
        shop.agreement("2026-01-01", null);
        String orderId = shop.ordered(1);
        for (String path : List.of(
                "/v1/orders/" + orderId,
                "/v1/seats/" + seat(orderId, 1),
                "/v1/agents/" + shop.agent,
                "/v1/stores/" + shop.store)) {
            assertThat(then(path, 0).status()).as(path).isEqualTo(404);
            assertThat(then(path, 0).code()).endsWith("_NOT_FOUND");
            assertThat(then(path, "2020-01-01T00:00:00Z").status()).isEqualTo(404);
            assertThat(then(path, "tomorrow").status()).isEqualTo(400);
            Answer beyond = then(path, 999_999_999L);
            assertThat(beyond.status()).isEqualTo(400);
            assertThat(beyond.text()).contains("/query/asOf", "last position is");
        }
    }
}
