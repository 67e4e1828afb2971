package io.seatledger.standalone.service;

import static io.seatledger.standalone.service.Lists.fresh;
import static io.seatledger.standalone.service.Lists.learner;
import static io.seatledger.standalone.service.Lists.told;
import static org.assertj.core.api.Assertions.assertThat;

import io.seatledger.standalone.service.Service.Answer;
import org.junit.jupiter.api.Test;

/** Lists of recipients over HTTP. */
class BulkLinksTest {
    private final Lists lists = new Lists();

    private String links(String orderId) {
        return "/v1/orders/" + orderId + "/lines/1/redemption-links";
    }

    private String invited(String mode, String... recipients) {
        return "{\"mode\": \"%s\", \"recipients\": [%s], \"message\": \"Welcome!\\nAda\"}"
                .formatted(mode, String.join(", ", recipients));
    }

    @Test
    void R38_a_list_of_recipients_and_its_repeat_invite_each_once() {
        String orderId = lists.paid(3);
        String[] names = fresh(2);
        String body = invited("ATOMIC", learner(names[0]), learner(names[1]), learner(names[0]));
        Answer sent = lists.shop.backend.once().post(links(orderId), body);
        assertThat(sent.status()).as(sent.text()).isEqualTo(200);
        assertThat(told(sent, "outcome")).containsExactly("SENT", "SENT", "UNCHANGED");
        assertThat(told(sent, "seatId")).containsExactly(orderId + ".1.1", orderId + ".1.2", orderId + ".1.1");
        assertThat(sent.text()).doesNotContain(names[0]).doesNotContain("token");
        Answer again = lists.shop.backend.once().post(links(orderId), body);
        assertThat(told(again, "outcome")).containsOnly("UNCHANGED");
        assertThat(told(lists.assign(orderId, "PER_ROW", learner(names[1])), "seatId"))
                .containsExactly(orderId + ".1.2");
    }

    @Test
    void R42_a_batch_of_links_in_csv_is_taken_back() {
        String orderId = lists.paid(1);
        String csv = "email,givenName,familyName\n%s@example.org,Al,Doe\n".formatted(Service.fresh("l"));
        Answer sent = lists.shop.backend.once().postCsv(links(orderId) + "?mode=ATOMIC&message=Hello", csv);
        assertThat(sent.status()).as(sent.text()).isEqualTo(200);
        Answer undone = lists.shop
                .backend
                .once()
                .post("/v1/batches/" + sent.json().get("batchId").asString() + "/undo", "{\"reason\": \"wrong list\"}");
        assertThat(told(undone, "outcome")).containsExactly("UNDONE");
        assertThat(told(lists.assign(orderId, "ATOMIC", learner(Service.fresh("l"))), "outcome"))
                .containsExactly("ASSIGNED");
    }

    @Test
    void every_recipient_has_an_address_and_a_name() {
        String orderId = lists.paid(1);
        Answer refused = lists.shop.backend.once().post(links(orderId), invited("ATOMIC", "{\"email\": \"a@b\"}"));
        assertThat(refused.pointers()).containsExactly("/recipients/0/givenName", "/recipients/0/familyName");
    }
}
