package io.seatledger.standalone.service;

import static io.seatledger.standalone.service.SeatDesk.byMail;
import static io.seatledger.standalone.service.SeatDesk.learner;
import static io.seatledger.standalone.service.SeatDesk.seat;
import static org.assertj.core.api.Assertions.assertThat;

import io.seatledger.standalone.service.Service.Answer;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

/** A seat's life after its release, as far as one learner after another goes. */
class SeatsTest {
    private final Shop shop = Shop.withAgreement();
    private final SeatDesk desk = new SeatDesk(shop);

    @Test
    void a_seat_is_assigned_and_both_sides_show_whose_it_is() {
        String seatId = seat(desk.paidOrder(2), 1);
        Answer assigned = desk.assign(seatId, learner("anna"));
        assertThat(assigned.status()).as(assigned.text()).isEqualTo(200);
        assertThat(assigned.json().get("state").asString()).isEqualTo("ASSIGNED");
        assertThat(assigned.json().get("enrollment").asString()).isEqualTo("REQUESTED");
        assertThat(desk.read(seatId, assigned).get("holder").get("learnerId").asString())
                .isEqualTo("anna");
        assertThat(desk.assign(seat(seatId.substring(0, seatId.indexOf('.')), 2), learner("anna"))
                        .reasons())
                .containsExactly("LEARNER_ALREADY_HOLDS_SEAT");
    }

    @Test
    void one_of_many_at_once_gets_the_seat() {
        String seatId = seat(desk.paidOrder(2), 1);
        List<Integer> statuses = IntStream.range(0, 20)
                .parallel()
                .mapToObj(n -> desk.assign(seatId, learner("learner-" + n)).status())
                .toList();
        assertThat(statuses).filteredOn(status -> status == 200).hasSize(1);
        assertThat(statuses).allMatch(status -> status == 200 || status == 422);
    }

    @Test
    void a_seat_goes_from_one_learner_to_another_and_back_into_the_pool() {
        String seatId = seat(desk.paidOrder(1), 1);
        desk.assign(seatId, byMail("cleo@example.org"));
        Answer transferred = desk.act(
                desk.agent, seatId, "transfer", "{\"learner\": {\"learnerId\": \"ben\"}, \"reason\": \"ill\"}");
        assertThat(transferred.status()).as(transferred.text()).isEqualTo(200);
        assertThat(transferred.json().get("holder").get("learnerId").asString()).isEqualTo("ben");
        Answer unassigned = desk.unassign(desk.agent, seatId);
        assertThat(unassigned.json().get("state").asString()).isEqualTo("AVAILABLE");
        assertThat(unassigned.json()).isEqualTo(desk.read(seatId, unassigned));
        assertThat(desk.unassign(desk.agent, seatId).code()).isEqualTo("SEAT_NOT_ASSIGNED");
    }

    @Test
    void a_seat_that_nobody_has_goes_to_an_owner_group() {
        String seatId = seat(desk.paidOrder(1), 1);
        String group = Service.fresh("group");
        shop.admin.put("/v1/groups/" + group, "{\"name\": \"North\", \"organizationId\": \"org-1\"}");
        String path = "/v1/seats/" + seatId + "/owner-group";
        String body = "{\"groupId\": \"" + group + "\"}";
        assertThat(desk.agent.put(path, body).code()).isEqualTo("GROUP_NOT_PERMITTED");
        Answer set = shop.backend.put(path, body);
        assertThat(set.json().get("groupId").asString()).isEqualTo(group);
        assertThat(shop.backend.put(path, body).header("ETag")).isEqualTo(set.header("ETag"));
        assertThat(shop.backend.put(path, "{}").pointers()).containsExactly("/groupId");
        assertThat(shop.backend
                        .put(path, "{\"groupId\": null}")
                        .json()
                        .get("groupId")
                        .isNull())
                .isTrue();
    }

    @Test
    void a_seat_that_is_not_the_callers_is_not_there() {
        String seatId = seat(desk.paidOrder(1), 1);
        assertThat(desk.act(shop.backend.with("On-Behalf-Of", "agent:stranger"), seatId, "assign", learner("anna"))
                        .code())
                .isEqualTo("SEAT_NOT_FOUND");
        assertThat(desk.unassign(shop.admin, "nonsense").code()).isEqualTo("SEAT_NOT_FOUND");
        assertThat(desk.unassign(shop.admin, seat(seatId.substring(0, seatId.indexOf('.')), 2))
                        .status())
                .isEqualTo(404);
    }

    @Test
    void an_expected_version_that_is_not_the_seats_changes_nothing() {
        String seatId = seat(desk.paidOrder(1), 1);
        Answer stale =
                shop.backend.once().with("If-Match", "\"1\"").post("/v1/seats/" + seatId + "/assign", learner("anna"));
        assertThat(stale.status()).isEqualTo(412);
        Answer fitting =
                shop.backend.once().with("If-Match", "\"2\"").post("/v1/seats/" + seatId + "/assign", learner("anna"));
        assertThat(fitting.status()).isEqualTo(200);
    }

    @Test
    void a_seat_that_is_not_released_waits_for_its_payment() {
        String orderId = shop.ordered(1);
        assertThat(desk.assign(seat(orderId, 1), learner("anna")).code()).isEqualTo("SEAT_NOT_RELEASED");
    }

    @Test
    void a_seat_bought_for_oneself_is_redeemed_with_its_release() {
        shop.enrolled("\"phase\": \"FINISHED\", \"result\": \"FAILING\"");
        shop.policy("{\"repurchase\": {\"failed\": true}}");
        shop.listed(
                "{\"unitPrice\": {\"amountMinor\": 100, \"currency\": \"USD\"}, \"published\": true, \"redemption\": \"AUTO\"}");
        Answer bought = shop.buy(shop.order(1, ", \"purpose\": \"FOR_SELF\""));
        assertThat(bought.status()).as(bought.text()).isEqualTo(201);
        String orderId = bought.json().get("orderId").asString();
        Answer paid = desk.pay(orderId);
        assertThat(paid.json().get("status").asString()).isEqualTo("PROCESSING");
        assertThat(desk.read(seat(orderId, 1), paid)
                        .get("holder")
                        .get("learnerId")
                        .asString())
                .isEqualTo(shop.learner);
        Answer confirmed = desk.report(shop.learner, 2, ", \"phase\": \"NOT_STARTED\", \"outcome\": \"CONFIRMED\"");
        assertThat(desk.orderStatus(orderId, confirmed)).isEqualTo("COMPLETE");
    }
}
