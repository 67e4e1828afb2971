package io.seatledger.standalone.service;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What became of mails is shown to those who run the service, and never what they say. */
class MailsTest {
    private final Service service = Service.running();

    @ParameterizedTest
    @CsvSource({"admin,200", "operator,200", "auditor,200", "storeBackend,403", "lms,403", "reporter,403"})
    void the_outbox_is_for_those_who_look_after_it(String role, int status) {
        assertThat(service.as(role).get("/v1/mails?state=QUEUED&limit=1").status())
                .isEqualTo(status);
    }

    @Test
    void a_state_that_no_mail_has_is_malformed() {
        assertThat(service.as("admin").get("/v1/mails?state=LOST").status()).isEqualTo(400);
    }

    @Test
    void a_mail_that_nobody_sent_cannot_come_back() {
        Service.Answer answer =
                service.as("storeBackend").once().post("/v1/mails/mail_1/bounce", "{\"reason\": \"mailbox full\"}");
        assertThat(answer.status()).isEqualTo(404);
        assertThat(answer.code()).isEqualTo("MAIL_NOT_FOUND");
    }
}
