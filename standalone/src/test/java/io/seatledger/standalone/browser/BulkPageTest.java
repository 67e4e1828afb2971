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
            send(agent);
            assertThat(agent.page.locator("#bulk-progress"))
                    .hasAttribute(
                            "data-finished", "true", new LocatorAssertions.HasAttributeOptions().setTimeout(60_000));
            assertThat(agent.page.locator("#bulk-progress [data-figure=given]")).hasText("450");
            agent.shot("bulk-2-done");
            agent.isAccessible();
            agent.hasNothingToComplainAbout();
        }
        assertAssigned(shop, orderId, 450);
    }

    @Test
    void all_or_nothing_is_nothing_when_rows_are_refused_and_says_which() {
        Shop shop = Shop.withAgreement();
        SeatDesk desk = new SeatDesk(shop);
        String elsewhere = desk.paidOrder(2);
        String orderId = desk.paidOrder(5);
        String[] holders = {Service.fresh("holder"), Service.fresh("holder")};
        for (int number = 1; number <= holders.length; number++) {
            desk.assign(SeatDesk.seat(elsewhere, number), SeatDesk.learner(holders[number - 1]));
        }
        try (Visitor agent = Visitor.with(shop.service, keyOf(shop), Visitor.Look.DESKTOP_LIGHT)) {
            look(agent, orderId, "ATOMIC", Service.fresh("new"), holders[0], Service.fresh("new"), holders[1]);
            send(agent);
            assertThat(agent.page.locator("#bulk-progress .problem")).containsText("LEARNER_ALREADY_HOLDS_SEAT");
            assertThat(agent.page.locator("#bulk-progress .problem")).containsText(SeatDesk.seat(elsewhere, 1));
            assertThat(agent.page.locator("#bulk-progress .problem")).containsText(SeatDesk.seat(elsewhere, 2));
            assertThat(agent.page.locator("#bulk-progress [data-figure=given]")).hasText("0");
            assertThat(agent.page.locator("#bulk-progress")).hasAttribute("data-finished", "false");
            assertThat(agent.page.locator("#result-rows tr")).hasCount(0);
            agent.shot("bulk-3-all-or-nothing");
            agent.isAccessible();
            agent.hasNothingToComplainAbout();
        }
        assertAssigned(shop, orderId, 0);
    }

    @Test
    void a_list_is_taken_back_as_a_whole() {
        Shop shop = Shop.withAgreement();
        String orderId = new SeatDesk(shop).paidOrder(4);
        try (Visitor agent = Visitor.with(shop.service, keyOf(shop), Visitor.Look.PHONE_LIGHT)) {
            look(agent, orderId, "PER_ROW", Service.fresh("l"), Service.fresh("l"), Service.fresh("l"));
            send(agent);
            assertThat(agent.page.locator("#bulk-progress")).hasAttribute("data-finished", "true");
            assertAssigned(shop, orderId, 3);
            agent.page.getByText("Undo the whole list").first().click();
            agent.page.getByLabel("Why").fill("the list of last year");
            button(agent, "Undo the whole list");
            assertThat(agent.page.locator("#undo-progress")).hasAttribute("data-finished", "true");
            assertThat(agent.page.locator("#undo-progress [data-figure=undone]"))
                    .hasText("3");
            agent.shot("bulk-4-undone");
            agent.isAccessible();
            agent.hasNothingToComplainAbout();
        }
        assertAssigned(shop, orderId, 0);
    }

    private static void look(Visitor agent, String orderId, String mode, String... learners) {
        agent.visit("/console/seat-manager/bulk?orderId=" + orderId + "&line=1");
        agent.page.locator("#list").fill(String.join("\n", learners));
        agent.page.locator("#mode").selectOption(mode);
        button(agent, "Look at it first");
    }

    private static void send(Visitor agent) {
        agent.page.locator("form[action$=send] button[type=submit]").first().click();
    }

    private static void assertAssigned(Shop shop, String orderId, int seats) {
        long head = shop.admin.get("/v1/audit/events?limit=1").position();
        Assertions.assertThat(shop.backend
                        .with("Ledger-Position-At-Least", Long.toString(head))
                        .get("/v1/orders/" + orderId)
                        .json()
                        .at("/seats/assigned")
                        .asInt())
                .isEqualTo(seats);
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
