package io.seatledger.standalone.browser;

import static org.assertj.core.api.Assertions.assertThat;

import io.seatledger.standalone.service.SeatDesk;
import io.seatledger.standalone.service.Service;
import io.seatledger.standalone.service.Shop;
import java.net.http.HttpResponse;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Follows links from page to page, some of every make: nobody is sent to a page that is not for them. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class OfferedLinksTest {
    private static final Pattern LINK = Pattern.compile("<a [^>]*?href=\"(/[^\"#]*)\"(?![^>]*\\sdownload)");
    private static final Pattern ID = Pattern.compile("(?<=^/console/[a-z-]{1,40}/)[^/?]+");
    private static final int OF_A_MAKE = 3;

    private final Service service = Service.running();
    private final String learner = Service.fresh("learner");
    private Shop shop;
    private String orderId;

    @BeforeAll
    void fill() {
        shop = Shop.withAgreement();
        SeatDesk desk = new SeatDesk(shop);
        String group = Service.fresh("group");
        shop.admin.put("/v1/groups/" + group, "{\"name\": \"Nurses\", \"organizationId\": \"org-1\"}");
        shop.admin.put("/v1/groups/" + group + "/agents/" + shop.agent, "");
        orderId = desk.paidOrder(6);
        assertThat(desk.assign(SeatDesk.seat(orderId, 1), SeatDesk.learner(learner))
                        .status())
                .isEqualTo(200);
        assertThat(shop.backend
                        .once()
                        .post(
                                "/v1/returns",
                                "{\"orderId\": \"" + orderId
                                        + "\", \"line\": 1, \"quantity\": 1, \"reason\": \"spare\"}")
                        .status())
                .isEqualTo(201);
        assertThat(shop.buy(0).status()).isEqualTo(422);
    }

    private String keyOf(String role, String bound) {
        return shop.admin
                .once()
                .post("/v1/api-keys", "{\"name\": \"visitor\", \"role\": \"%s\", %s}".formatted(role, bound))
                .json()
                .get("key")
                .asString();
    }

    @ParameterizedTest
    @ValueSource(strings = {"storeBackend", "auditor", "reporter", "operator"})
    void lead_staff_nowhere_they_may_not_go(String role) {
        assertThat(forbidden(service.key(role))).isEmpty();
    }

    @Test
    void lead_an_agent_nowhere_it_may_not_go() {
        Cookies agent = Cookies.with(service, keyOf("AGENT", "\"agentId\": \"" + shop.agent + '"'));
        String page = agent.get("/console/orders/" + orderId).body();
        assertThat(page)
                .contains("href=\"/console/agents/" + shop.agent, shop.store)
                .doesNotContain("href=\"/console/stores/");
        assertThat(forbidden(agent)).isEmpty();
    }

    @Test
    void lead_a_learner_nowhere_it_may_not_go() {
        Cookies holder = Cookies.with(service, keyOf("LEARNER", "\"learnerId\": \"" + learner + '"'));
        String page = holder.get("/console/seats/" + SeatDesk.seat(orderId, 1)).body();
        assertThat(page).contains(orderId).doesNotContain("href=\"/console/orders");
        assertThat(forbidden(holder)).isEmpty();
    }

    private record Offer(String link, String page) {}

    private Set<String> forbidden(String key) {
        return forbidden(Cookies.with(service, key));
    }

    /** Addresses that were offered and answered 403, each with the page that offered it. */
    private static Set<String> forbidden(Cookies somebody) {
        Set<String> refused = new TreeSet<>();
        Set<String> seen = new HashSet<>();
        Map<String, Integer> makes = new HashMap<>();
        Deque<Offer> todo = new ArrayDeque<>(List.of(new Offer("/", "")));
        while (!todo.isEmpty()) {
            Offer offer = todo.remove();
            HttpResponse<String> page = somebody.get(offer.link());
            if (page.statusCode() == 403) {
                refused.add(offer.link() + " on " + offer.page());
            }
            LINK.matcher(page.body())
                    .results()
                    .map(OfferedLinksTest::address)
                    .filter(link -> link.startsWith("/console/"))
                    .filter(link -> makes.getOrDefault(make(link), 0) < OF_A_MAKE && seen.add(link))
                    .forEach(link -> {
                        makes.merge(make(link), 1, Integer::sum);
                        todo.add(new Offer(link, offer.link()));
                    });
        }
        assertThat(seen).isNotEmpty();
        return refused;
    }

    private static String address(MatchResult link) {
        return link.group(1).replace("&amp;", "&");
    }

    /** The page without what it is about. */
    private static String make(String link) {
        int query = link.indexOf('?');
        return ID.matcher(query < 0 ? link : link.substring(0, query)).replaceAll("*");
    }
}
