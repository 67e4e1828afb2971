package io.seatledger.command.mail;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import org.junit.jupiter.api.Test;

class RedemptionMailTest {
    private static final String LINK = "https://seats.example.org/redeem#token=abc_-";

    private static RedemptionMail mail(String name, String message) {
        return new RedemptionMail(
                "anna@example.org", name, "Böhm", "safety-101", message, LINK, Instant.parse("2026-07-01T09:30:00Z"));
    }

    @Test
    void says_who_is_invited_to_what_by_which_link_until_when() {
        assertThat(mail("Anna", "See you there").text())
                .contains(
                        "Hello Anna,",
                        "safety-101",
                        "See you there",
                        "\n" + LINK + "\n",
                        "before 1 July 2026 at 09:30 UTC.");
        assertThat(mail("Anna", "See you there").html()).contains("href=\"" + LINK + "\"", "See you there");
    }

    @Test
    void leaves_out_what_is_not_there() {
        RedemptionMail plain = new RedemptionMail("anna@example.org", "Anna", "Böhm", "safety-101", null, LINK, null);
        assertThat(plain.text() + plain.html()).doesNotContain("null", "before", "blockquote");
    }

    @Test
    void shows_what_others_wrote_as_text() {
        RedemptionMail mail = mail("<b>Anna</b>", "<script>alert(\"1\")</script>\nsecond & last");
        assertThat(mail.html())
                .contains("&lt;b&gt;Anna", "&lt;script&gt;", "<br>second &amp; last")
                .doesNotContain("<script", "<b>Anna");
        assertThat(mail.text()).contains("<b>Anna</b>");
    }

    @Test
    void hides_its_content_from_logs() {
        assertThat(mail("Anna", "x")).hasToString("RedemptionMail[hidden]");
    }
}
