package io.seatledger.standalone.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.assertions.LocatorAssertions;
import io.seatledger.standalone.service.Shop;
import org.junit.jupiter.api.Test;

class RebuildPageTest {

    @Test
    void an_operator_rebuilds_a_read_model_and_sees_it_swapped_while_the_page_stays_open() {
        Shop.withAgreement().ordered(3);
        try (Visitor operator = Visitor.as("operator")) {
            operator.visit("/console/read-models");
            Locator orders = operator.page.locator("tr[data-model=orders]");
            assertThat(orders.locator("[data-state=RUNNING]").first()).isVisible();
            operator.send(orders.locator("form"));
            assertThat(operator.page.locator("tr[data-model=orders]"))
                    .containsText(
                            "identical to the old tables",
                            new LocatorAssertions.ContainsTextOptions().setTimeout(60_000));
            assertThat(operator.page.locator("tr[data-model=orders]")).containsText("100.0 %");
            operator.shot("rebuilt");
            operator.isAccessible();
            operator.hasNothingToComplainAbout();
        }
    }
}
