package io.seatledger.standalone.service;

import static io.seatledger.standalone.service.SeatDesk.learner;
import static io.seatledger.standalone.service.SeatDesk.seat;
import static org.assertj.core.api.Assertions.assertThat;

import io.seatledger.standalone.service.Service.Answer;
import io.seatledger.standalone.service.Service.Caller;
import org.junit.jupiter.api.Test;

/** What agents ask for and staff decides. */
class RequestsTest {
    private final Shop shop = Shop.withAgreement();
    private final SeatDesk desk = new SeatDesk(shop);

    private Answer decide(Caller caller, String requestId, String verdict, String body) {
        return caller.once().post("/v1/requests/" + requestId + "/" + verdict, body);
    }

    private String asked(Answer answer) {
        assertThat(answer.status()).as(answer.text()).isEqualTo(201);
        return answer.json().get("requestId").asString();
    }

    private String assignedSeat() {
        String seatId = seat(desk.paidOrder(1), 1);
        assertThat(desk.assign(seatId, learner("anna")).status()).isEqualTo(200);
        return seatId;
    }

    private Answer askFor(String seatId) {
        return desk.act(
                desk.agent, seatId, "unassignment-requests", "{\"reason\": \"left\", \"comments\": \"in May\"}");
    }

    @Test
    void where_agents_ask_an_accepted_request_takes_the_seat_back() {
        shop.policy("{\"agentUnassign\": \"REQUEST\"}");
        String seatId = assignedSeat();
        assertThat(desk.unassign(desk.agent, seatId).reasons()).containsExactly("UNASSIGN_NOT_PERMITTED");
        String requestId = asked(askFor(seatId));
        assertThat(askFor(seatId).reasons()).containsExactly("UNASSIGN_REQUEST_OPEN");
        assertThat(decide(desk.agent, requestId, "accept", "{}").code()).isEqualTo("FORBIDDEN");
        Answer accepted = decide(shop.backend, requestId, "accept", "{\"notes\": \"fine\"}");
        assertThat(accepted.status()).as(accepted.text()).isEqualTo(200);
        assertThat(accepted.json().get("status").asString()).isEqualTo("ACCEPTED");
        assertThat(accepted.json().get("notes").asString()).isEqualTo("fine");
        assertThat(desk.state(seatId, accepted)).isEqualTo("AVAILABLE");
        assertThat(decide(shop.admin, requestId, "withdraw", "{}").reasons())
                .containsExactly("REQUEST_ALREADY_DECIDED");
        Answer read = shop.admin
                .with("Ledger-Position-At-Least", accepted.header("Ledger-Position"))
                .get("/v1/requests/" + requestId);
        assertThat(read.json()).isEqualTo(accepted.json());
    }

    @Test
    void a_rejection_says_why() {
        String seatId = assignedSeat();
        String requestId = asked(askFor(seatId));
        assertThat(decide(shop.admin, requestId, "reject", "{}").pointers()).containsExactly("/notes");
        assertThat(desk.state(seatId, decide(shop.admin, requestId, "reject", "{\"notes\": \"no\"}")))
                .isEqualTo("ASSIGNED");
        asked(askFor(seatId));
    }

    @Test
    void whoever_asked_withdraws_and_nobody_else_knows() {
        String requestId = asked(askFor(assignedSeat()));
        assertThat(decide(shop.backend.with("On-Behalf-Of", "agent:stranger"), requestId, "withdraw", "{}")
                        .code())
                .isEqualTo("REQUEST_NOT_FOUND");
        assertThat(decide(shop.admin, "req_unknown", "accept", "{}").code()).isEqualTo("REQUEST_NOT_FOUND");
        assertThat(decide(desk.agent, requestId, "withdraw", "{}")
                        .json()
                        .get("status")
                        .asString())
                .isEqualTo("WITHDRAWN");
    }

    @Test
    void a_learner_with_an_enrollment_from_elsewhere_waits_for_approval() {
        desk.report("dora", 1, ", \"phase\": \"IN_PROGRESS\"");
        String seatId = seat(desk.paidOrder(1), 1);
        Answer waits = desk.assign(seatId, learner("dora"));
        assertThat(waits.status()).isEqualTo(202);
        assertThat(waits.json().get("state").asString()).isEqualTo("APPROVAL_PENDING");
        Answer approved = decide(shop.backend, waits.json().get("requestId").asString(), "accept", "{}");
        assertThat(desk.state(seatId, approved)).isEqualTo("ASSIGNED");
    }

    @Test
    void an_order_is_cancelled_on_request_until_it_is_paid() {
        String orderId = shop.ordered(2);
        String path = "/v1/orders/" + orderId + "/cancellation-requests";
        String requestId = asked(desk.agent.once().post(path, "{\"reason\": \"too many\"}"));
        assertThat(desk.agent.once().post(path, "{\"reason\": \"again\"}").reasons())
                .containsExactly("CANCELLATION_REQUEST_OPEN");
        Answer accepted = decide(shop.admin, requestId, "accept", "{}");
        assertThat(desk.orderStatus(orderId, accepted)).isEqualTo("CANCELLED");
        String paid = desk.paidOrder(1);
        assertThat(desk.agent
                        .once()
                        .post("/v1/orders/" + paid + "/cancellation-requests", "{\"reason\": \"no\"}")
                        .reasons())
                .containsExactly("ORDER_ALREADY_PAID");
    }
}
