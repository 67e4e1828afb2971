package io.seatledger.standalone.browser;

import static org.assertj.core.api.Assertions.assertThat;

import io.seatledger.standalone.service.SeatDesk;
import io.seatledger.standalone.service.Service;
import io.seatledger.standalone.service.Shop;
import java.util.List;
import org.junit.jupiter.api.Test;

class PagesOfThePastTest {
    private final Shop shop = Shop.withAgreement();
    private final SeatDesk desk = new SeatDesk(shop);
    private final String orderId = desk.paidOrder(3);
    private final long then =
            shop.admin.get("/v1/ledger").json().get("position").asLong();
    private final Cookies admin = Cookies.with(shop.service, shop.service.key("admin"));

    private String page(String path) {
        String page = admin.get(path).body();
        assertThat(page).as(path).contains("<h1");
        return page;
    }

    @Test
    void offer_a_way_back_to_now_in_place_of_forms() {
        for (String path : List.of(
                "/console/orders/" + orderId,
                "/console/seats/" + SeatDesk.seat(orderId, 1),
                "/console/agents/" + shop.agent,
                "/console/stores/" + shop.store,
                "/console/products/" + shop.product,
                "/console/orders")) {
            assertThat(page(path + "?at=" + then))
                    .as(path)
                    .contains("action=\"/console/actions/")
                    .doesNotContain("This is how it was");
            assertThat(page(path + "?asOf=" + then))
                    .as(path)
                    .containsOnlyOnce("This is how it was. <a href=\"" + path + "\">Go back to now</a>")
                    .contains("the past")
                    .doesNotContain("action=\"/console/actions/");
        }
    }

    @Test
    void are_not_those_that_only_know_the_present() {
        String group = Service.fresh("group");
        shop.admin.put("/v1/groups/" + group, "{\"name\": \"Nurses\", \"organizationId\": \"org-1\"}");
        assertThat(page("/console/groups?asOf=" + then))
                .contains("action=\"/console/actions/make-group")
                .doesNotContain("This is how it was", "the past");
    }
}
