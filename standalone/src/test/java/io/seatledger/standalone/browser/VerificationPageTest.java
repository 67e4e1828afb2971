package io.seatledger.standalone.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Route;
import com.microsoft.playwright.assertions.LocatorAssertions;
import com.microsoft.playwright.options.AriaRole;
import io.seatledger.standalone.service.Service;
import io.seatledger.standalone.service.Shop;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class VerificationPageTest {
    private static final double LONG = 60_000;
    private Visitor auditor;

    @BeforeEach
    void sign_in() {
        Shop.withAgreement().ordered(3);
        auditor = Visitor.as("auditor");
        auditor.page.waitForCondition(() -> {
            auditor.visit("/console/audit");
            return auditor.page.locator("#verify").count() == 1;
        });
    }

    @AfterEach
    void close() {
        auditor.close();
    }

    private Locator verdict() {
        auditor.page.locator("#verify").click();
        Locator verdict = auditor.page.locator("#verify-verdict strong");
        assertThat(verdict).not().hasText("", new LocatorAssertions.HasTextOptions().setTimeout(LONG));
        return verdict;
    }

    @Test
    void the_browser_hashes_the_whole_log_itself_and_finds_it_as_it_was_signed() {
        assertThat(verdict()).hasText("VERIFIED");
        assertThat(auditor.page.locator("#verify-facts")).containsText("never in this browser");
        assertThat(verdict()).hasText("VERIFIED");
        assertThat(auditor.page.locator("#verify-facts")).containsText("the log grew from there");
        assertThat(auditor.page.locator("#verify-facts")).not().containsText("knows no Ed25519");
        auditor.shot("verified");
        auditor.isAccessible();
        auditor.hasNothingToComplainAbout();
    }

    @Test
    void one_flipped_bit_on_the_way_is_named_by_its_position() {
        auditor.page.route("**/console/audit/log.ndjson", route -> {
            String text = route.fetch().text();
            int at = text.indexOf("\"revision\":1", text.indexOf("\"position\":5,"));
            route.fulfill(new Route.FulfillOptions()
                    .setContentType("application/x-ndjson")
                    .setBody(text.substring(0, at) + "\"revision\":3" + text.substring(at + 12)));
        });
        assertThat(verdict()).hasText("NOT VERIFIED");
        assertThat(auditor.page.locator("#verify-verdict")).containsText("First difference: event 5 ");
    }

    @Test
    void a_log_that_was_cut_short_and_a_checkpoint_of_somebody_else_are_found() {
        auditor.page.route("**/console/audit/log.ndjson", route -> {
            String text = route.fetch().text();
            route.fulfill(new Route.FulfillOptions()
                    .setContentType("application/x-ndjson")
                    .setBody(text.substring(0, text.indexOf("{\"position\":4,"))));
        });
        assertThat(verdict()).hasText("NOT VERIFIED");
        assertThat(auditor.page.locator("#verify-verdict")).containsText("event 4 is missing");
        auditor.page.route("**/console/audit/checkpoint.json", route -> {
            String text = route.fetch().text();
            int size = text.indexOf("\\n") + 2;
            route.fulfill(new Route.FulfillOptions()
                    .setContentType("application/json")
                    .setBody(text.substring(0, size) + "1" + text.substring(size)));
        });
        assertThat(verdict()).hasText("NOT VERIFIED");
        assertThat(auditor.page.locator("#verify-verdict")).containsText("not signed by a key");
    }

    @Test
    void without_scripts_the_page_says_what_to_do_instead() {
        Service service = auditor.service();
        try (Visitor plain = Visitor.nobody(service, Visitor.Look.DESKTOP_LIGHT, false)) {
            plain.signIn(service.key("auditor")).visit("/console/audit");
            assertThat(plain.page.getByRole(AriaRole.MAIN)).containsText("seatledger verify");
        }
    }
}
