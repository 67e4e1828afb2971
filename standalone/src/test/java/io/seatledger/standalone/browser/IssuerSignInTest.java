package io.seatledger.standalone.browser;

import static org.assertj.core.api.Assertions.assertThat;

import io.seatledger.standalone.service.Service;
import java.net.http.HttpResponse;
import java.nio.file.Path;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.io.TempDir;

@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class IssuerSignInTest {
    private static final String CLIENT = "--spring.security.oauth2.client.registration.console.";

    private final Issuer issuer = new Issuer();
    private Service service;

    @BeforeAll
    void start(@TempDir Path data) {
        service = Service.on(
                data,
                "--seatledger.jwt.issuer-uri=" + issuer.uri(),
                "--seatledger.jwt.jwk-set-uri=" + issuer.uri() + "/jwks",
                "--seatledger.jwt.audience=seatledger",
                CLIENT + "client-id=console",
                CLIENT + "client-secret=hush",
                CLIENT + "scope=openid",
                CLIENT + "provider=issuer",
                CLIENT + "redirect-uri={baseUrl}/console/oauth2/callback/{registrationId}",
                "--spring.security.oauth2.client.provider.issuer.issuer-uri=" + issuer.uri());
    }

    @AfterAll
    void stop() {
        service.stop();
        issuer.close();
    }

    private static String location(HttpResponse<String> response) {
        return response.headers().firstValue("Location").orElse("");
    }

    /** Where the issuer sends somebody back to whom the console sent there. */
    private String back(Cookies somebody) {
        HttpResponse<String> sent = somebody.get("/console/oauth2/authorization/console");
        assertThat(sent.statusCode()).isEqualTo(302);
        assertThat(location(sent)).startsWith(issuer.uri() + "/authorize?").contains("code_challenge", "nonce=");
        return location(somebody.get(location(sent)));
    }

    @Test
    void an_account_of_the_organization_is_as_good_as_a_key() {
        issuer.says("AUDITOR");
        Cookies ada = new Cookies(service);
        assertThat(ada.get("/console/sign-in").body()).contains("/console/oauth2/authorization/console");
        assertThat(location(ada.get(back(ada)))).endsWith("/");
        assertThat(ada.get("/").body()).contains("Verify the log").doesNotContain("eyJ");
        assertThat(ada.get("/console/events").statusCode()).isEqualTo(200);
        assertThat(ada.get("/console/api-keys").statusCode()).isEqualTo(403);
    }

    @Test
    void an_account_without_a_role_another_state_and_somebody_elses_answer_sign_nobody_in() {
        issuer.says("EMPEROR");
        Cookies nobody = new Cookies(service);
        assertThat(location(nobody.get(back(nobody)))).endsWith("/console/sign-in?failed");
        issuer.says("AUDITOR");
        Cookies forged = new Cookies(service);
        assertThat(location(forged.get(back(forged).replace("state=", "state=x"))))
                .endsWith("/console/sign-in?failed");
        Cookies ada = new Cookies(service);
        assertThat(location(new Cookies(service).get(back(ada)))).endsWith("/console/sign-in?failed");
        assertThat(nobody.get("/").statusCode()).isEqualTo(302);
        assertThat(forged.get("/").statusCode()).isEqualTo(302);
    }
}
