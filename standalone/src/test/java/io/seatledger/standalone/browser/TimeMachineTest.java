package io.seatledger.standalone.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import io.seatledger.standalone.service.SeatDesk;
import io.seatledger.standalone.service.Service;
import io.seatledger.standalone.service.Shop;
import java.util.Locale;
import org.assertj.core.api.Assertions;
import org.junit.jupiter.api.Test;

class TimeMachineTest {

    @Test
    void a_page_shows_any_moment_of_the_past_and_its_links_stay_there() {
        Shop shop = Shop.withAgreement();
        SeatDesk desk = new SeatDesk(shop);
        String orderId = desk.paidOrder(4);
        long before = shop.admin.get("/v1/audit/events?limit=1").position();
        String learner = Service.fresh("learner");
        desk.assign(SeatDesk.seat(orderId, 1), SeatDesk.learner(learner));
        try (Visitor admin = Visitor.as("admin")) {
            admin.visit("/console/seats/" + SeatDesk.seat(orderId, 1) + "?at="
                    + shop.admin.get("/v1/audit/events?limit=1").position());
            assertThat(admin.page.locator("[data-state=ASSIGNED]").first()).isVisible();
            admin.page.getByLabel("Show it as it was").fill(Long.toString(before));
            admin.page
                    .getByRole(AriaRole.BUTTON, new Page.GetByRoleOptions().setName("Go there"))
                    .click();
            assertThat(admin.page.locator("[data-state=AVAILABLE]").first()).isVisible();
            assertThat(admin.page.locator(".standing"))
                    .hasText("as of position " + String.format(Locale.ENGLISH, "%,d", before) + " · the past");
            Assertions.assertThat(admin.text()).doesNotContain(learner);
            admin.page.reload();
            assertThat(admin.page.locator("[data-state=AVAILABLE]").first()).isVisible();
            admin.page
                    .getByRole(
                            AriaRole.LINK,
                            new Page.GetByRoleOptions().setName("Orders").setExact(true))
                    .click();
            assertThat(admin.page.getByLabel("Show it as it was")).hasValue(Long.toString(before));
            admin.shot("time-machine");
            admin.isAccessible();
            admin.page
                    .getByRole(
                            AriaRole.LINK,
                            new Page.GetByRoleOptions().setName("Back to now").setExact(true))
                    .click();
            assertThat(admin.page.getByLabel("Show it as it was")).hasValue("");
            admin.hasNothingToComplainAbout();
        }
    }
}
