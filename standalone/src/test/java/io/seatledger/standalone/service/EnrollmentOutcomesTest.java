package io.seatledger.standalone.service;

import static io.seatledger.standalone.service.SeatDesk.byMail;
import static io.seatledger.standalone.service.SeatDesk.learner;
import static io.seatledger.standalone.service.SeatDesk.seat;
import static org.assertj.core.api.Assertions.assertThat;

import io.seatledger.standalone.service.Service.Answer;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;

/** What the LMS says of the learners of seats. */
class EnrollmentOutcomesTest {
    private static final String CONFIRMED = ", \"phase\": \"NOT_STARTED\", \"outcome\": \"CONFIRMED\"";
    private static final String FAILED = ", \"outcome\": \"FAILED\"";

    private final Shop shop = Shop.withAgreement();
    private final SeatDesk desk = new SeatDesk(shop);

    private String assigned(String body) {
        String seatId = seat(desk.paidOrder(1), 1);
        Answer answer = desk.assign(seatId, body);
        assertThat(answer.status()).as(answer.text()).isEqualTo(200);
        return seatId;
    }

    private String enrollment(String seatId, Answer after) {
        return desk.read(seatId, after).get("enrollment").asString();
    }

    @Test
    void a_confirmed_seat_is_free_once_the_LMS_has_dropped_the_enrollment() {
        String seatId = assigned(learner("anna"));
        assertThat(enrollment(seatId, desk.report("anna", 1, CONFIRMED))).isEqualTo("CONFIRMED");
        Answer asked = desk.unassign(desk.agent, seatId);
        assertThat(asked.json().get("state").asString()).isEqualTo("ASSIGNED");
        assertThat(asked.json().get("unassigning").asBoolean()).isTrue();
        Answer again = desk.unassign(desk.agent, seatId);
        assertThat(again.status()).isEqualTo(200);
        assertThat(again.header("ETag")).isEqualTo(asked.header("ETag"));
        assertThat(desk.state(seatId, desk.drop("anna", 2))).isEqualTo("AVAILABLE");
    }

    @Test
    void a_refused_drop_leaves_the_seat_with_its_learner() {
        String seatId = assigned(learner("anna"));
        desk.report("anna", 1, CONFIRMED);
        desk.unassign(desk.agent, seatId);
        Answer refused = shop.lms.post("/v1/enrollments/" + shop.course + "/anna/drop-refused", """
                {"version": 2, "observedAt": "2026-06-01T00:00:00Z", "reason": "exam"}""");
        assertThat(refused.json().get("applied").asBoolean()).isTrue();
        assertThat(desk.read(seatId, refused).get("unassigning").asBoolean()).isFalse();
    }

    @Test
    void the_fifth_failure_frees_the_seat() {
        String seatId = assigned(learner("anna"));
        for (int attempt = 1; attempt < 5; attempt++) {
            assertThat(enrollment(seatId, desk.report("anna", attempt, FAILED))).isEqualTo("FAILED");
        }
        assertThat(desk.state(seatId, desk.report("anna", 5, FAILED))).isEqualTo("AVAILABLE");
        Answer late = desk.report("anna", 4, CONFIRMED);
        assertThat(late.json().get("applied").asBoolean()).isFalse();
    }

    @Test
    void the_LMS_names_the_seat_of_somebody_known_by_address_only() {
        String seatId = assigned(byMail("cleo@example.org"));
        String lmsId = Service.fresh("cleo");
        Answer confirmed = desk.report(lmsId, 1, CONFIRMED + ", \"seatId\": \"" + seatId + "\"");
        JsonNode seat = desk.read(seatId, confirmed);
        assertThat(seat.get("enrollment").asString()).isEqualTo("CONFIRMED");
        String other = seat(desk.paidOrder(1), 1);
        assertThat(desk.assign(other, learner(lmsId)).reasons()).containsExactly("LEARNER_ALREADY_HOLDS_SEAT");
        assertThat(desk.assign(other, byMail("CLEO@example.org")).reasons())
                .containsExactly("LEARNER_ALREADY_HOLDS_SEAT");
    }

    @Test
    void a_list_of_reports_does_the_same() {
        String seatId = assigned(learner("anna"));
        Answer taken = shop.lms.once().post("/v1/enrollments/batch", """
                {"rows": [{"courseId": "%1$s", "learnerId": "anna", "version": 1,
                           "observedAt": "2026-06-01T00:00:00Z", "outcome": "FAILED", "seatId": "%2$s"},
                          {"courseId": "%1$s", "learnerId": "anna", "version": 2,
                           "observedAt": "2026-06-01T00:00:00Z", "phase": "IN_PROGRESS"},
                          {"courseId": "%1$s", "learnerId": "anna", "version": 3,
                           "observedAt": "2026-06-01T00:00:00Z"}]}""".formatted(shop.course, seatId));
        assertThat(taken.json().get("applied").asInt()).isEqualTo(2);
        assertThat(taken.json().get("rejected")).hasSize(1);
        assertThat(enrollment(seatId, taken)).isEqualTo("CONFIRMED");
    }

    @Test
    void an_order_released_before_payment_is_complete_once_its_seats_are_settled() {
        shop.policy("{\"releaseSeatsOn\": \"PLACED\"}");
        String orderId = shop.ordered(2);
        desk.assign(seat(orderId, 1), learner("anna"));
        assertThat(desk.pay(orderId).json().get("status").asString()).isEqualTo("PROCESSING");
        assertThat(desk.orderStatus(orderId, desk.report("anna", 1, CONFIRMED))).isEqualTo("COMPLETE");
    }
}
