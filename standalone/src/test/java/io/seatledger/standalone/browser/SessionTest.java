package io.seatledger.standalone.browser;

import static org.assertj.core.api.Assertions.assertThat;

import io.seatledger.standalone.service.Service;
import java.net.HttpCookie;
import java.net.http.HttpResponse;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class SessionTest {
    private final Service service = Service.running();

    private static String location(HttpResponse<String> response) {
        return response.headers().firstValue("Location").orElse("");
    }

    @Test
    void who_is_not_signed_in_is_asked_to_and_comes_back_to_the_same_page() {
        Cookies nobody = new Cookies(service);
        HttpResponse<String> sent = nobody.get("/console/orders?status=COMPLETE");
        assertThat(sent.statusCode()).isEqualTo(302);
        assertThat(location(sent)).endsWith("/console/sign-in?next=%2Fconsole%2Forders%3Fstatus%3DCOMPLETE");
        HttpResponse<String> back = nobody.submit(
                location(sent),
                "/console/sign-in",
                Map.of("key", service.key("admin"), "next", "/console/orders?status=COMPLETE"));
        assertThat(location(back)).endsWith("/console/orders?status=COMPLETE");
        assertThat(nobody.get("/console/orders?status=COMPLETE").statusCode()).isEqualTo(200);
    }

    @Test
    void the_cookie_is_out_of_reach_of_scripts_and_tells_nothing() {
        Cookies admin = new Cookies(service);
        HttpResponse<String> signedIn =
                admin.submit("/console/sign-in", "/console/sign-in", Map.of("key", service.key("admin")));
        String header = signedIn.headers().allValues("Set-Cookie").stream()
                .filter(each -> each.startsWith("seatledger_session="))
                .findFirst()
                .orElseThrow();
        assertThat(header).contains("HttpOnly", "SameSite=Lax", "Path=/").doesNotContain(service.key("admin"));
        for (String page : List.of("/", "/console/api-keys", "/console/system", "/console/orders")) {
            assertThat(admin.get(page).body()).as(page).doesNotContain(service.key("admin"));
        }
    }

    @Test
    void a_wrong_key_a_changed_cookie_and_a_revoked_key_are_nobody() {
        Cookies guesser = new Cookies(service);
        HttpResponse<String> refused =
                guesser.submit("/console/sign-in", "/console/sign-in", Map.of("key", "sk_wrong"));
        assertThat(refused.statusCode()).isEqualTo(401);
        assertThat(refused.body()).contains("unknown, expired or revoked").doesNotContain("sk_wrong");
        Cookies changed = Cookies.with(service, service.key("admin"));
        HttpCookie session = changed.cookie("seatledger_session");
        String value = session.getValue();
        session.setValue(value.substring(0, 40) + (value.charAt(40) == 'A' ? 'B' : 'A') + value.substring(41));
        assertThat(changed.get("/").statusCode()).isEqualTo(302);
        Service.Answer made =
                service.as("admin").once().post("/v1/api-keys", "{\"name\": \"leaver\", \"role\": \"AUDITOR\"}");
        Cookies leaver = Cookies.with(service, made.json().get("key").asString());
        assertThat(leaver.get("/console/events").statusCode()).isEqualTo(200);
        service.as("admin").delete("/v1/api-keys/" + made.json().get("keyId").asString());
        assertThat(location(leaver.get("/console/events"))).endsWith("/console/sign-in");
    }

    @Test
    void signing_in_leads_nowhere_else() {
        for (String next : List.of(
                "//example.org",
                "/\\example.org",
                "https://example.org",
                "/console/..//example.org/%0d",
                "javascript:alert(1)",
                "/v1/orders")) {
            HttpResponse<String> sent = new Cookies(service)
                    .submit("/console/sign-in", "/console/sign-in", Map.of("key", service.key("admin"), "next", next));
            assertThat(location(sent)).as(next).matches("(http://127\\.0\\.0\\.1:\\d+)?/");
        }
    }

    @Test
    void what_another_site_makes_a_browser_send_does_nothing() {
        Cookies admin = Cookies.with(service, service.key("admin"));
        long before = service.as("admin").get("/v1/audit/events?limit=1").position();
        String store = Service.fresh("forged");
        Map<String, String> form = Map.of("key", "k-1", "f.{storeId}", store, "f.name", "Forged", "f.currency", "USD");
        assertThat(admin.post("/console/actions/open-store", form).statusCode()).isEqualTo(403);
        assertThat(admin.post("/console/sign-out", Map.of()).statusCode()).isEqualTo(403);
        assertThat(service.as("admin").get("/v1/stores/" + store).status()).isEqualTo(404);
        assertThat(service.as("admin").get("/v1/audit/events?limit=1").position())
                .isEqualTo(before);
        HttpResponse<String> sent = admin.submit("/console/stores", "/console/actions/open-store", form);
        assertThat(sent.statusCode()).isEqualTo(302);
        assertThat(location(sent)).contains("/console/stores/" + store, "at=", "done=open-store");
    }

    @Test
    void sending_a_form_twice_takes_effect_once() {
        Cookies admin = Cookies.with(service, service.key("admin"));
        Map<String, String> form =
                Map.of("key", Service.fresh("twice"), "f.name", Service.fresh("printed"), "f.role", "REPORTER");
        String first = admin.submit("/console/api-keys", "/console/actions/make-key", form)
                .body();
        String second = admin.submit("/console/api-keys", "/console/actions/make-key", form)
                .body();
        assertThat(first).contains("sk_");
        assertThat(keyIn(second)).isEqualTo(keyIn(first));
    }

    private static String keyIn(String page) {
        return page.replaceAll("(?s).*(sk_[a-z2-7]{52}).*", "$1");
    }

    @Test
    void signing_out_forgets() {
        Cookies admin = Cookies.with(service, service.key("admin"));
        admin.submit("/", "/console/sign-out", Map.of());
        assertThat(admin.get("/").statusCode()).isEqualTo(302);
    }
}
