package io.seatledger.standalone.service;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.seatledger.standalone.service.Service.Answer;
import jakarta.mail.Multipart;
import jakarta.mail.Part;
import jakarta.mail.Session;
import jakarta.mail.internet.MimeMessage;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Properties;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;

/** From an invitation over its mail to the page where it is taken. */
class RedemptionMailTest {
    private static final Pattern LINK = Pattern.compile("(http://localhost:\\d+)/redeem#token=([\\w-]{62})");

    private final Shop shop = Shop.withAgreement();
    private final String seat = paidSeat();
    private final String email = Service.fresh("anna") + "@example.org";

    private String paidSeat() {
        String orderId = shop.ordered(1);
        assertThat(shop.pay(orderId, "mark-paid", "{\"reference\": \"R-1\"}").status())
                .isEqualTo(200);
        return orderId + ".1.1";
    }

    private JsonNode mail() {
        return shop.admin.get("/v1/mails?seatId=" + seat).json().get("items").get(0);
    }

    /** Invites, and gives the mail as it lies in the data directory. */
    private MimeMessage invited() throws Exception {
        Answer sent = shop.backend
                .once()
                .post(
                        "/v1/seats/" + seat + "/redemption-link",
                        "{\"email\": \"%s\", \"givenName\": \"Anna\", \"familyName\": \"Böhm\"}".formatted(email));
        assertThat(sent.status()).as(sent.text()).isEqualTo(200);
        await().pollInterval(Duration.ofMillis(20))
                .atMost(Duration.ofSeconds(20))
                .until(() -> mail().get("state").asString().equals("SENT"));
        Path file =
                shop.service.data().resolve("mail").resolve(mail().get("mailId").asString() + ".eml");
        try (InputStream content = Files.newInputStream(file)) {
            return new MimeMessage(Session.getInstance(new Properties()), content);
        }
    }

    private static String textOf(Part part) throws Exception {
        if (part.isMimeType("text/plain")) {
            return part.getContent().toString();
        }
        if (part.getContent() instanceof Multipart parts) {
            for (int i = 0; i < parts.getCount(); i++) {
                String text = textOf(parts.getBodyPart(i));
                if (!text.isEmpty()) {
                    return text;
                }
            }
        }
        return "";
    }

    private Answer confirm(String token, String address) {
        return shop.service
                .asNobody()
                .post("/redeem", "{\"token\": \"%s\", \"email\": \"%s\"}".formatted(token, address));
    }

    @Test
    void R40_an_invitation_is_mailed_and_its_link_opens_the_seat_once_and_for_the_invited_only() throws Exception {
        Matcher link = LINK.matcher(textOf(invited()));
        assertThat(link.find()).isTrue();
        assertThat(link.group(1)).isEqualTo("http://localhost:" + shop.service.port());
        String token = link.group(2);
        assertThat(confirm(token, "eve@example.org").reasons()).containsExactly("WRONG_RECIPIENT");
        Answer taken = confirm(token, email.toUpperCase(java.util.Locale.ROOT));
        assertThat(taken.status()).as(taken.text()).isEqualTo(200);
        assertThat(taken.json().get("seatId").asString()).isEqualTo(seat);
        assertThat(taken.json().get("state").asString()).isEqualTo("ASSIGNED");
        assertThat(confirm(token, email).reasons()).containsExactly("LINK_ALREADY_REDEEMED");
    }

    @Test
    void a_token_that_opens_nothing_is_unknown_whatever_it_is() {
        assertThat(confirm("A".repeat(62), email).code()).isEqualTo("LINK_UNKNOWN");
        assertThat(confirm("nonsense", email).code()).isEqualTo("LINK_UNKNOWN");
        assertThat(confirm("", email).pointers()).containsExactly("/token");
    }

    @Test
    void a_mail_that_came_back_is_shown_and_recorded_with_its_seat_without_the_address() throws Exception {
        invited();
        String bounce = "/v1/mails/" + mail().get("mailId").asString() + "/bounce";
        Answer reported = shop.backend.once().post(bounce, "{\"reason\": \"no %s here\"}".formatted(email));
        assertThat(reported.status()).as(reported.text()).isEqualTo(200);
        assertThat(mail().get("bounced").asBoolean()).isTrue();
        assertThat(mail().get("problem").asString()).isEqualTo("no [address] here");
        long recorded = reported.position();
        Answer again = shop.backend.once().post(bounce, "{\"reason\": \"again\"}");
        assertThat(again.position()).isEqualTo(recorded);
        Answer log = shop.service.as("auditor").get("/v1/audit/events?after=" + (recorded - 1) + "&limit=1");
        assertThat(log.text())
                .contains("RedemptionMailFailed", "no [address] here")
                .doesNotContain(email);
    }
}
