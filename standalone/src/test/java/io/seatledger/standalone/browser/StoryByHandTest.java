package io.seatledger.standalone.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.assertions.LocatorAssertions;
import com.microsoft.playwright.options.AriaRole;
import io.seatledger.standalone.service.Mails;
import io.seatledger.standalone.service.Service;
import io.seatledger.standalone.service.Shop;
import java.net.URI;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;

/** From a refusal to a returned seat, with nothing but a browser. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class StoryByHandTest {
    private Shop shop;
    private Visitor admin;

    @BeforeAll
    void open() {
        shop = Shop.open();
        admin = Visitor.as("admin");
    }

    @AfterAll
    void close() {
        admin.close();
    }

    @Test
    void refused_then_an_agreement_is_filed_seats_are_bought_assigned_invited_redeemed_and_returned() {
        String orderId = bought();
        String first = orderId + ".1.1";
        assigned(first, Service.fresh("learner"));
        redeemed(orderId + ".1.2");
        returned(orderId + ".1.3");
        shows(orderId);
        admin.hasNothingToComplainAbout();
    }

    private String bought() {
        admin.visit("/console/can-buy?quantity=25&storeId=" + shop.store + "&agentId=" + shop.agent + "&productId="
                + shop.product);
        assertThat(admin.page.locator("[data-verdict=REFUSED]")).isVisible();
        Locator agreement = admin.page.locator("[data-outcome=BROKEN]").first();
        assertThat(agreement).containsText("AGREEMENT_REQUIRED");
        admin.shot("story-1-refused");
        admin.isAccessible();
        Locator file = admin.form(agreement, "file-agreement");
        admin.fill(file, "Document", "contract 4711").fill(file, "In force from", "2026-01-01");
        admin.send(file);
        assertThat(admin.page.locator("[data-verdict=PERMITTED]")).isVisible();
        admin.shot("story-2-permitted");
        admin.send(admin.form("purchase"));
        String path = URI.create(admin.page.url()).getPath();
        String orderId = path.substring(path.lastIndexOf('/') + 1);
        Locator payment = admin.form("payment-mark-paid");
        admin.fill(payment, "Reference", "cheque 17");
        admin.send(payment);
        return orderId;
    }

    private void assigned(String seatId, String learner) {
        admin.visit("/console/seats/" + seatId);
        Locator assign = admin.form("assign");
        admin.fill(assign, "Learner", learner);
        admin.send(assign);
        assertThat(admin.page.getByRole(AriaRole.MAIN)).containsText(learner);
        admin.shot("story-3-assigned");
        admin.isAccessible();
    }

    private void redeemed(String seatId) {
        String email = Service.fresh("kim") + "@example.org";
        admin.visit("/console/seats/" + seatId);
        Locator link = admin.form("send-link");
        admin.fill(link, "E-mail", email).fill(link, "Given name", "Kim").fill(link, "Family name", "Lee");
        admin.send(link);
        assertThat(admin.page.locator("[data-state=AWAITING]").first()).isVisible();
        try (Visitor invited = Visitor.nobody(shop.service, Visitor.Look.PHONE_LIGHT, true)) {
            invited.visit("/redeem#token=" + Mails.token(email, 1));
            invited.page.getByLabel("The e-mail address you were invited by").fill(email);
            invited.page
                    .getByRole(AriaRole.BUTTON, new Page.GetByRoleOptions().setName("Take the seat"))
                    .click();
            assertThat(invited.page.locator("#status"))
                    .not()
                    .hasText("", new LocatorAssertions.HasTextOptions().setTimeout(20_000));
            invited.shot("story-4-redeemed");
        }
        admin.page.waitForCondition(() -> {
            admin.visit("/console/seats/" + seatId);
            return admin.page.locator("[data-state=ASSIGNED]").count() > 0;
        });
    }

    private void returned(String seatId) {
        admin.visit("/console/seats/" + seatId);
        Locator giveBack = admin.form("return-seats");
        admin.fill(giveBack, "Why", "fewer people");
        admin.send(giveBack);
        admin.shot("story-5-return");
        admin.send(admin.form("approve-return"));
        Locator settle = admin.form("settle-refund");
        admin.fill(settle, "Reference of the refund", "refund 17");
        admin.send(settle);
        admin.visit("/console/seats/" + seatId);
        assertThat(admin.page
                        .locator("[data-state=RETURNED], [data-state=AVAILABLE]")
                        .first())
                .isVisible();
    }

    private void shows(String orderId) {
        admin.visit("/console/orders/" + orderId);
        assertThat(admin.page.locator(".timeline [data-type=SeatRedeemed]")).isVisible();
        admin.shot("story-6-order");
        admin.isAccessible();
    }

    @Test
    void a_refusal_is_shown_in_place_with_every_reason_and_what_was_filled_in_stays() {
        Shop other = Shop.open();
        admin.visit("/console/orders");
        Locator purchase = admin.form("purchase");
        admin.fill(purchase, "Store", other.store)
                .fill(purchase, "Agent", other.agent)
                .fill(purchase, "Product", other.product)
                .fill(purchase, "Seats", "25");
        admin.press(purchase);
        assertThat(purchase.locator(".outcome")).containsText("AGREEMENT_REQUIRED");
        assertThat(purchase.getByLabel("Agent")).hasValue(other.agent);
        Locator curl = purchase.getByText("Copy as curl");
        curl.click();
        assertThat(purchase.locator(".outcome pre")).containsText("curl -sS -X POST");
        assertThat(purchase.locator(".outcome pre")).containsText("$SEATLEDGER_API_KEY");
    }
}
