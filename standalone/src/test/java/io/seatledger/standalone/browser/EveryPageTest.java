package io.seatledger.standalone.browser;

import static org.assertj.core.api.Assertions.assertThat;

import io.seatledger.console.list.Lists;
import io.seatledger.standalone.browser.Visitor.Look;
import io.seatledger.standalone.service.SeatDesk;
import io.seatledger.standalone.service.Service;
import io.seatledger.standalone.service.Shop;
import java.net.http.HttpResponse;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;

@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class EveryPageTest {
    private static final Pattern INLINE =
            Pattern.compile("(?i)<script(?![^>]*\\ssrc=)|<style|\\sstyle=|\\son[a-z]+=|javascript:");
    /** What tags, charts, rules, figures, differences and bars are on. */
    private static final Pattern OF_ALL_COLOURS =
            Pattern.compile("/|/console/(orders|can-buy|inventory|audit|read-models|diff)(\\?.*)?");

    private final Service service = Service.running();
    private final List<String> pages = new ArrayList<>();
    private Shop shop;
    private String orderId;

    @BeforeAll
    void fill() {
        shop = Shop.withAgreement();
        SeatDesk desk = new SeatDesk(shop);
        orderId = desk.paidOrder(6);
        String group = Service.fresh("group");
        shop.admin.put("/v1/groups/" + group, "{\"name\": \"Nurses\", \"organizationId\": \"org-1\"}");
        desk.assign(SeatDesk.seat(orderId, 1), SeatDesk.byMail(Service.fresh("cleo") + "@example.org"));
        String returnId = shop.backend
                .once()
                .post(
                        "/v1/returns",
                        "{\"orderId\": \"" + orderId + "\", \"line\": 1, \"quantity\": 1, \"reason\": \"spare\"}")
                .json()
                .get("returnId")
                .asString();
        String requestId = shop.backend
                .once()
                .post("/v1/orders/" + orderId + "/cancellation-requests", "{\"reason\": \"changed plans\"}")
                .json()
                .path("requestId")
                .asString("");
        Shop refused = Shop.open();
        long decision = refused.buy(25).position();
        pages.addAll(addresses(group, returnId, refused, decision));
        if (!requestId.isEmpty()) {
            pages.add("/console/requests/" + requestId);
        }
        shop.admin.with("Ledger-Position-At-Least", Long.toString(decision)).get("/v1/decisions/" + decision);
    }

    private List<String> addresses(String group, String returnId, Shop refused, long decision) {
        List<String> all = new ArrayList<>();
        Lists.every().stream()
                .filter(listed -> !listed.name().equals("report-statements"))
                .forEach(listed -> all.add("/console/" + listed.name()));
        all.addAll(List.of(
                "/",
                "/console/can-buy?quantity=2&storeId=" + refused.store + "&agentId=" + refused.agent + "&productId="
                        + refused.product,
                "/console/orders/" + orderId,
                "/console/seats/" + SeatDesk.seat(orderId, 1),
                "/console/seat-manager?orderId=" + orderId,
                "/console/seat-manager/bulk?orderId=" + orderId + "&line=1",
                "/console/agents/" + shop.agent,
                "/console/stores/" + shop.store,
                "/console/products/" + shop.product,
                "/console/groups/" + group,
                "/console/organizations/org-1",
                "/console/returns/" + returnId,
                "/console/decisions/" + decision,
                "/console/inventory",
                "/console/reports",
                "/console/report-statements?organizationId=org-1&from=2026-01-01&to=2026-12-31",
                "/console/reports?report=utilization&by=week",
                "/console/events/" + decision,
                "/console/events/live",
                "/console/audit",
                "/console/diff?from=" + (decision - 5) + "&to=" + decision,
                "/console/read-models",
                "/console/system"));
        return all;
    }

    @Test
    void every_page_is_there_keeps_nobody_out_fits_a_phone_and_pleases_the_browser() {
        look(Look.PHONE_LIGHT, pages);
    }

    /** Sizes and colours meet in the style sheet alone, and lists are of one make: one of them is enough in the other looks. */
    @ParameterizedTest
    @EnumSource(names = "PHONE_LIGHT", mode = EnumSource.Mode.EXCLUDE)
    void one_page_of_each_make_does_so_in_the_other_looks(Look look) {
        Set<String> lists = Lists.every().stream()
                .map(listed -> "/console/" + listed.name())
                .collect(Collectors.toSet());
        look(
                look,
                pages.stream()
                        .filter(path -> OF_ALL_COLOURS.matcher(path).matches()
                                || (look == Look.DESKTOP_DARK && !lists.contains(path)))
                        .toList());
    }

    private void look(Look look, List<String> pages) {
        assertThat(pages).hasSizeGreaterThan(5);
        try (Visitor admin = Visitor.with(service, service.key("admin"), look)) {
            for (String path : pages) {
                admin.visit(path).isAccessible();
                admin.fitsTheScreen();
                admin.shot(look.name().toLowerCase(Locale.ROOT)
                        + path.replaceAll("\\?.*", "").replaceAll("[^a-z0-9]+", "-"));
            }
            admin.hasNothingToComplainAbout();
        }
    }

    @Test
    void every_page_can_be_read_without_scripts_and_carries_none_of_its_own() {
        Cookies admin = Cookies.with(service, service.key("admin"));
        for (String path : pages) {
            HttpResponse<String> response = admin.get(path);
            assertThat(response.statusCode()).as(path).isEqualTo(200);
            assertThat(response.body()).as(path).contains("<h1").doesNotContainPattern(INLINE);
            assertThat(response.headers().firstValue("Content-Security-Policy").orElse(""))
                    .as(path)
                    .contains("default-src 'none'", "script-src 'self'")
                    .doesNotContain("unsafe");
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"storeBackend", "auditor", "reporter", "operator", "lms"})
    void whoever_signs_in_finds_everything_that_is_offered(String role) {
        follow(Cookies.with(service, service.key(role)));
    }

    @Test
    void an_agent_finds_everything_that_is_offered() {
        String key = shop.admin
                .once()
                .post("/v1/api-keys", "{\"name\": \"agent\", \"role\": \"AGENT\", \"agentId\": \"" + shop.agent + "\"}")
                .json()
                .get("key")
                .asString();
        Cookies agent = Cookies.with(service, key);
        follow(agent);
        assertThat(agent.get("/console/orders/" + orderId).statusCode()).isEqualTo(200);
        assertThat(agent.get("/console/events").statusCode()).isEqualTo(403);
    }

    /** Opens every link of the navigation. */
    private static void follow(Cookies somebody) {
        String first = somebody.get("/").body();
        List<String> offered = Pattern.compile("<li>\\s*<a href=\"(/[^\"]*)\"")
                .matcher(first)
                .results()
                .map(link -> link.group(1))
                .toList();
        assertThat(offered).contains("/");
        assertThat(offered).allSatisfy(path -> {
            HttpResponse<String> response = somebody.get(path);
            assertThat(response.statusCode()).as(path + response.body()).isEqualTo(200);
        });
    }
}
