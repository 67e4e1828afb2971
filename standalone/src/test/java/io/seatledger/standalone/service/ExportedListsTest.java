package io.seatledger.standalone.service;

import static io.seatledger.standalone.service.ExportedFile.asked;
import static io.seatledger.standalone.service.ExportedFile.paged;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.seatledger.standalone.service.Service.Answer;
import io.seatledger.standalone.service.Service.Caller;
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import tools.jackson.databind.JsonNode;

/** Every list in every format, for everybody who may read it: the same rows as through its pages. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class ExportedListsTest {
    private final Shop shop = Shop.withAgreement();
    private final SeatDesk desk = new SeatDesk(shop);
    private final String group = Service.fresh("group");
    private List<String> lists;
    private Answer last;

    @BeforeAll
    void live() {
        assertThat(shop.admin
                        .put("/v1/groups/" + group, "{\"name\": \"North\", \"organizationId\": \"org-1\"}")
                        .status())
                .isEqualTo(201);
        assertThat(shop.admin
                        .put("/v1/groups/" + group + "/agents/" + shop.agent, "")
                        .status())
                .isEqualTo(204);
        String orderId = desk.paidOrder(6);
        String assigned = SeatDesk.seat(orderId, 1);
        String invited = SeatDesk.seat(orderId, 2);
        ok(desk.assign(assigned, SeatDesk.byMail(Service.fresh("cleo") + "@example.org")));
        ok(desk.act(
                desk.agent,
                invited,
                "redemption-link",
                "{\"email\": \"%s@example.org\", \"givenName\": \"Dan\", \"familyName\": \"Doe\"}"
                        .formatted(Service.fresh("dan"))));
        ok(desk.act(desk.agent, assigned, "unassignment-requests", "{\"reason\": \"left; see =SUM(1)\"}"));
        ok(shop.backend
                .once()
                .post(
                        "/v1/returns",
                        "{\"orderId\": \"%s\", \"line\": 1, \"quantity\": 2, \"reason\": \"too many\"}"
                                .formatted(orderId)));
        ok(shop.buy(shop.order(3, ", \"groupId\": \"" + group + '"')));
        assertThat(shop.buy(0).status()).isEqualTo(422);
        last = shop.buy(2);
        lists = lists(orderId, assigned, invited);
        await().atMost(Duration.ofSeconds(20))
                .until(() ->
                        shop.admin.get("/v1/mails?seatId=" + invited).text().contains("\"SENT\""));
        awaitLastCheckpoint();
    }

    /** Until the log grows there is none after it. */
    private void awaitLastCheckpoint() {
        await().atMost(Duration.ofSeconds(30)).until(() -> {
            Answer newest = shop.admin.get("/v1/audit/checkpoints?limit=1");
            return newest.json().at("/items/0/size").asLong() == newest.position();
        });
    }

    private List<String> lists(String orderId, String assigned, String invited) {
        return List.of(
                "/v1/orders?storeId=" + shop.store,
                "/v1/seats?storeId=" + shop.store,
                "/v1/inventory?by=group&storeId=" + shop.store,
                "/v1/decisions?storeId=" + shop.store,
                "/v1/stores",
                "/v1/stores/" + shop.store + "/products",
                "/v1/products",
                "/v1/agents",
                "/v1/groups",
                "/v1/agreements?agentId=" + shop.agent,
                "/v1/requests?storeId=" + shop.store,
                "/v1/returns?storeId=" + shop.store,
                "/v1/mails?seatId=" + invited,
                "/v1/seats/" + assigned + "/history",
                "/v1/orders/" + orderId + "/history",
                "/v1/agents/" + shop.agent + "/history",
                "/v1/audit/events?raw=true&agentId=" + shop.agent,
                "/v1/audit/checkpoints",
                "/v1/api-keys");
    }

    private static void ok(Answer answer) {
        assertThat(answer.status()).as(answer.text()).isBetween(200, 202);
    }

    private Caller keyOf(String role, String bound) {
        Answer made =
                shop.admin.post("/v1/api-keys", "{\"name\": \"exports\", \"role\": \"%s\", %s}".formatted(role, bound));
        assertThat(made.status()).as(made.text()).isEqualTo(201);
        return shop.service.withKey(made.json().get("key").asString());
    }

    /** How many of the lists the caller may read. */
    private int sameInEveryFormat(Caller who) {
        Caller caller = who.with("Ledger-Position-At-Least", last.header("Ledger-Position"));
        int readable = 0;
        for (String list : lists) {
            Answer json = caller.get(list);
            if (json.status() != 200) {
                assertThat(asked(caller, ExportedFile.CSV, list).status())
                        .as(list)
                        .isEqualTo(json.status());
                continue;
            }
            readable++;
            List<JsonNode> items = paged(caller, list, 200);
            assertThat(items).as(list).isNotEmpty();
            ExportedFile.csv(caller, list).holds(items);
            ExportedFile.xlsx(caller, list).holds(items);
            assertThat(ExportedFile.ndjson(caller, list)).as(list).isEqualTo(items);
        }
        return readable;
    }

    @Test
    void staff_gets_all_of_them() {
        assertThat(sameInEveryFormat(shop.admin)).isEqualTo(lists.size());
    }

    @Test
    void webhooks_and_what_they_were_told_are_files_too() {
        Answer made = shop.admin
                .once()
                .post(
                        "/v1/webhooks",
                        "{\"name\": \"files\", \"url\": \"https://93.184.215.14/hook\", \"storeIds\": [\"nowhere\"]}");
        ok(made);
        String webhookId = made.json().get("webhookId").asString();
        for (ExportedFile file :
                List.of(ExportedFile.csv(shop.admin, "/v1/webhooks"), ExportedFile.xlsx(shop.admin, "/v1/webhooks"))) {
            assertThat(file.header()).contains("webhookId", "lag").doesNotContain("secret");
            assertThat(file.rows()).filteredOn(row -> row.contains(webhookId)).hasSize(1);
        }
        ExportedFile deliveries = ExportedFile.csv(shop.admin, "/v1/webhooks/" + webhookId + "/deliveries");
        assertThat(deliveries.header()).contains("number", "attempt");
        assertThat(deliveries.rows()).isEmpty();
    }

    @Test
    void an_agent_gets_what_is_its_own() {
        Caller agent = keyOf("AGENT", "\"agentId\": \"" + shop.agent + '"');
        assertThat(sameInEveryFormat(agent)).isEqualTo(12);
        assertThat(ExportedFile.csv(agent, "/v1/agents").rows()).hasSize(1);
        assertThat(ExportedFile.csv(agent, "/v1/groups").rows()).hasSize(1);
    }

    @Test
    void a_backend_of_one_store_gets_what_is_of_that_store() {
        Caller backend = keyOf("STORE_BACKEND", "\"storeIds\": [\"" + shop.store + "\"]");
        assertThat(sameInEveryFormat(backend)).isEqualTo(15);
        assertThat(ExportedFile.csv(backend, "/v1/stores").rows()).hasSize(1);
        assertThat(ExportedFile.ndjson(backend, "/v1/orders"))
                .allMatch(order -> order.get("storeId").asString().equals(shop.store));
    }

    @Test
    void a_reporter_gets_lists_without_names() {
        assertThat(sameInEveryFormat(shop.service.as("reporter"))).isEqualTo(12);
        assertThat(asked(shop.service.as("reporter"), ExportedFile.CSV, "/v1/seats?storeId=" + shop.store)
                        .text())
                .doesNotContain("@example.org", "Cleo");
    }
}
