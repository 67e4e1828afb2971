package io.seatledger.standalone.service;

import static io.seatledger.standalone.service.Lists.assignments;
import static io.seatledger.standalone.service.Lists.fresh;
import static io.seatledger.standalone.service.Lists.learner;
import static io.seatledger.standalone.service.Lists.list;
import static io.seatledger.standalone.service.Lists.told;
import static org.assertj.core.api.Assertions.assertThat;

import io.seatledger.standalone.service.Service.Answer;
import io.seatledger.standalone.service.Service.Caller;
import org.junit.jupiter.api.Test;

/** Lists of learners in CSV. */
class BulkCsvTest {
    private final Lists lists = new Lists();

    @Test
    void a_list_in_csv_does_the_same_as_one_in_json() {
        String orderId = lists.paid(3);
        String[] names = fresh(2);
        String csv = "familyName,email,givenName\nDoe,%s@example.org,\"Jo \"\"J\"\"\"\nDoe,%s@example.org,Al\n"
                .formatted((Object[]) names);
        Answer answer = lists.shop.backend.once().postCsv(assignments(orderId) + "?mode=ATOMIC", csv);
        assertThat(answer.status()).as(answer.text()).isEqualTo(200);
        assertThat(told(answer, "outcome")).containsExactly("ASSIGNED", "ASSIGNED");
        assertThat(told(lists.assign(orderId, "ATOMIC", learner(names[0])), "seatId"))
                .containsExactly(orderId + ".1.1");
    }

    @Test
    void what_is_wrong_is_told_with_its_line() {
        String orderId = lists.paid(3);
        String csv = "email,givenName,familyName\nnobody,A,B\n" + Service.fresh("l") + "@example.org,A,B\nx,y\n";
        Answer atomic = lists.shop.backend.once().postCsv(assignments(orderId) + "?mode=ATOMIC", csv);
        assertThat(atomic.status()).isEqualTo(400);
        assertThat(atomic.pointers()).containsExactly("/line/2/email", "/line/4");
        Answer perRow = lists.shop.backend.once().postCsv(assignments(orderId) + "?mode=PER_ROW", csv);
        assertThat(told(perRow, "outcome")).containsExactly("REFUSED", "ASSIGNED", "REFUSED");
        Answer columns = lists.shop.backend.once().postCsv(assignments(orderId) + "?mode=PER_ROW", "mail\nx\n");
        assertThat(columns.pointers()).containsExactly("/line/1/mail");
    }

    @Test
    void the_mode_is_required_and_nothing_else_is_taken() {
        String orderId = lists.paid(1);
        assertThat(lists.shop
                        .backend
                        .once()
                        .postCsv(assignments(orderId), "email\nx\n")
                        .pointers())
                .containsExactly("/query/mode");
        assertThat(lists.shop
                        .backend
                        .once()
                        .post(assignments(orderId) + "?mode=ATOMIC", list("ATOMIC", learner("x")))
                        .status())
                .isEqualTo(400);
        assertThat(lists.shop
                        .backend
                        .once()
                        .postCsv("/v1/orders/" + orderId + "/cancel", "reason\nx\n")
                        .status())
                .isEqualTo(415);
    }

    @Test
    void the_key_of_a_list_covers_its_rows_and_its_mode() {
        String orderId = lists.paid(3);
        String csv = "learnerId\n" + Service.fresh("l") + '\n';
        Caller once = lists.shop.backend.once();
        Answer first = once.postCsv(assignments(orderId) + "?mode=ATOMIC", csv);
        assertThat(first.status()).as(first.text()).isEqualTo(200);
        assertThat(once.postCsv(assignments(orderId) + "?mode=ATOMIC", csv).text())
                .isEqualTo(first.text());
        assertThat(once.postCsv(assignments(orderId) + "?mode=PER_ROW", csv).code())
                .isEqualTo("IDEMPOTENCY_KEY_REUSED");
        assertThat(once.postCsv(assignments(orderId) + "?mode=ATOMIC", csv + Service.fresh("l") + '\n')
                        .code())
                .isEqualTo("IDEMPOTENCY_KEY_REUSED");
    }
}
