package io.seatledger.standalone.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import com.microsoft.playwright.Page;
import com.microsoft.playwright.assertions.LocatorAssertions;
import com.microsoft.playwright.options.AriaRole;
import com.microsoft.playwright.options.FilePayload;
import io.seatledger.standalone.service.SeatDesk;
import io.seatledger.standalone.service.Service;
import io.seatledger.standalone.service.Shop;
import java.nio.charset.StandardCharsets;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.assertj.core.api.Assertions;
import org.junit.jupiter.api.Test;

class BulkPageTest {

    @Test
    void an_agent_uploads_a_file_looks_at_it_sends_it_and_sees_what_became_of_every_row() {
        Shop shop = Shop.withAgreement();
        String orderId = new SeatDesk(shop).paidOrder(500);
        String rows = rows();
        String key = keyOf(shop);
        try (Visitor agent = Visitor.with(shop.service, key, Visitor.Look.DESKTOP_LIGHT)) {
            agent.visit("/console/seat-manager/bulk?orderId=" + orderId + "&line=1");
            agent.page
                    .locator("#file")
                    .setInputFiles(new FilePayload("people.csv", "text/csv", rows.getBytes(StandardCharsets.UTF_8)));
            assertThat(agent.page.locator("#list")).not().hasValue("");
            button(agent, "Look at it first");
            assertThat(agent.page.locator("[data-figure=rows]")).hasText("452");
            assertThat(agent.page.locator("[data-figure=persons]")).hasText("450");
            assertThat(agent.page.locator("[data-figure=wrong]")).hasText("1");
            agent.shot("bulk-1-preview");
            agent.isAccessible();
            agent.page.locator("form[action$=send] button[type=submit]").first().click();
            assertThat(agent.page.locator("#bulk-progress"))
                    .hasAttribute(
                            "data-finished", "true", new LocatorAssertions.HasAttributeOptions().setTimeout(60_000));
            assertThat(agent.page.locator("#bulk-progress [data-figure=given]")).hasText("450");
            agent.shot("bulk-2-done");
            agent.isAccessible();
            agent.hasNothingToComplainAbout();
        }
        Assertions.assertThat(shop.backend
                        .with(
                                "Ledger-Position-At-Least",
                                Long.toString(shop.admin
                                        .get("/v1/audit/events?limit=1")
                                        .position()))
                        .get("/v1/orders/" + orderId)
                        .json()
                        .get("seats")
                        .get("assigned")
                        .asInt())
                .isEqualTo(450);
    }

    private static void button(Visitor visitor, String name) {
        visitor.page
                .getByRole(AriaRole.BUTTON, new Page.GetByRoleOptions().setName(name))
                .click();
    }

    private static String keyOf(Shop shop) {
        return shop.admin
                .once()
                .post("/v1/api-keys", "{\"name\": \"agent\", \"role\": \"AGENT\", \"agentId\": \"" + shop.agent + "\"}")
                .json()
                .get("key")
                .asString();
    }

    /** 450 people, one of them again, and a row that is none. */
    private static String rows() {
        String prefix = Service.fresh("l");
        return IntStream.rangeClosed(1, 450)
                .mapToObj(each -> prefix + '-' + each)
                .collect(Collectors.joining("\n", "learnerId\n", "\n" + prefix + "-1\nnot an id!\n"));
    }
}
