package io.seatledger.standalone.service;

import static org.assertj.core.api.Assertions.assertThat;

import io.seatledger.standalone.service.Service.Answer;
import io.seatledger.standalone.service.Service.Caller;
import tools.jackson.databind.JsonNode;

/** Works with the seats of a shop's orders. */
public final class SeatDesk {
    public final Shop shop;
    public final Caller agent;

    public SeatDesk(Shop shop) {
        this.shop = shop;
        this.agent = shop.backend.with("On-Behalf-Of", "agent:" + shop.agent);
    }

    /** The id of a new order of so many seats, paid and released. */
    public String paidOrder(int quantity) {
        String orderId = shop.ordered(quantity);
        pay(orderId);
        return orderId;
    }

    public Answer pay(String orderId) {
        Answer paid = shop.pay(orderId, "mark-paid", "{\"reference\": \"po-1\"}");
        assertThat(paid.status()).as(paid.text()).isEqualTo(200);
        return paid;
    }

    public static String seat(String orderId, int number) {
        return orderId + ".1." + number;
    }

    /** A learner whom the LMS knows by this id. */
    public static String learner(String learnerId) {
        return "{\"learner\": {\"learnerId\": \"%s\"}}".formatted(learnerId);
    }

    public static String byMail(String email) {
        return "{\"learner\": {\"email\": \"%s\", \"givenName\": \"Cleo\", \"familyName\": \"Doe\"}}".formatted(email);
    }

    public Answer assign(String seatId, String body) {
        return act(agent, seatId, "assign", body);
    }

    public Answer act(Caller caller, String seatId, String what, String body) {
        return caller.once().post("/v1/seats/" + seatId + "/" + what, body);
    }

    public Answer unassign(Caller caller, String seatId) {
        return act(caller, seatId, "unassign", "{\"reason\": \"left\"}");
    }

    /** The LMS's word on a learner in the shop's course; the fields begin with a comma. */
    public Answer report(String learnerId, int version, String fields) {
        return shop.lms.put(
                "/v1/enrollments/" + shop.course + "/" + learnerId,
                "{\"version\": %d, \"observedAt\": \"2026-06-01T00:00:00Z\"%s}".formatted(version, fields));
    }

    public Answer drop(String learnerId, int version) {
        return shop.lms.delete("/v1/enrollments/" + shop.course + "/" + learnerId + "?version=" + version
                + "&observedAt=2026-06-01T00:00:00Z");
    }

    /** The seat as the read side shows it after an answer. */
    public JsonNode read(String seatId, Answer after) {
        Answer seat = shop.admin
                .with("Ledger-Position-At-Least", after.header("Ledger-Position"))
                .get("/v1/seats/" + seatId);
        assertThat(seat.status()).as(seat.text()).isEqualTo(200);
        return seat.json();
    }

    public String state(String seatId, Answer after) {
        return read(seatId, after).get("state").asString();
    }

    public String orderStatus(String orderId, Answer after) {
        return shop.admin
                .with("Ledger-Position-At-Least", after.header("Ledger-Position"))
                .get("/v1/orders/" + orderId)
                .json()
                .get("status")
                .asString();
    }
}
