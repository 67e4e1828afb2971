package io.seatledger.query.reads;

import static io.seatledger.query.support.SeatStory.learner;
import static io.seatledger.query.support.Story.NOON;
import static io.seatledger.query.support.Story.agent;
import static io.seatledger.query.support.Story.group;
import static io.seatledger.query.support.Story.ownedBy;
import static io.seatledger.query.support.Story.placed;
import static org.assertj.core.api.Assertions.assertThat;

import io.seatledger.events.batch.BatchRecorded;
import io.seatledger.events.batch.BatchUndone;
import io.seatledger.events.group.AgentGrantedOnGroup;
import io.seatledger.events.request.RequestReceived;
import io.seatledger.events.request.RequestRejected;
import io.seatledger.events.request.RequestWithdrawn;
import io.seatledger.events.returns.ReturnApproved;
import io.seatledger.events.returns.ReturnOpened;
import io.seatledger.events.returns.ReturnRefundFailed;
import io.seatledger.events.returns.ReturnRefundRetried;
import io.seatledger.events.returns.ReturnRefundSettled;
import io.seatledger.events.value.BatchKind;
import io.seatledger.events.value.BatchMode;
import io.seatledger.events.value.BatchRow;
import io.seatledger.events.value.Disposition;
import io.seatledger.events.value.RefusalCode;
import io.seatledger.events.value.RequestKind;
import io.seatledger.events.value.ReturnedEnrollment;
import io.seatledger.events.value.RowOutcome;
import io.seatledger.events.value.SeatSpan;
import io.seatledger.events.value.SeatState;
import io.seatledger.query.support.QueryServiceForTests;
import io.seatledger.query.support.SeatStory;
import io.seatledger.query.support.Story;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.MethodOrderer;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.TestMethodOrder;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import tools.jackson.databind.JsonNode;

@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class CasesTest {
    private static final String ORDER = "ord_000000000000000000000000000000b1";
    private static final String FOREIGN = "ord_000000000000000000000000000000b2";

    private QueryServiceForTests service;

    @BeforeAll
    void start() {
        service = new QueryServiceForTests();
        service.log()
                .append(
                        agent("agent-1"),
                        agent("agent-2"),
                        group("g-1", null),
                        group("g-2", null),
                        new AgentGrantedOnGroup("g-2", "agent-2", NOON));
        SeatStory life = new SeatStory(ORDER);
        service.log().append(life.wholeLife(ownedBy("g-1", placed(ORDER, "agent-1", "s-1", 30))));
        service.log().append(Story.purchase(placed(FOREIGN, "agent-2", "s-2", 2)));
        service.log()
                .append(
                        received("req_mine", RequestKind.UNASSIGNMENT, ORDER, ORDER + ".1.1"),
                        received("req_granted", RequestKind.APPROVAL, ORDER, ORDER + ".1.28"),
                        received("req_order", RequestKind.CANCELLATION, ORDER, null),
                        new RequestReceived(
                                "req_foreign",
                                RequestKind.CANCELLATION,
                                "s-2",
                                "agent-2",
                                FOREIGN,
                                null,
                                "agent:agent-2",
                                null,
                                null,
                                NOON),
                        new RequestRejected("req_mine", "key:backend", "exam is running", NOON),
                        new RequestWithdrawn("req_order", "agent:agent-1", null, NOON));
        returnsAndBatches(life);
    }

    private void returnsAndBatches(SeatStory life) {
        service.log().append(opened("ret_2", 22, 23), opened("ret_granted", 28, 28));
        service.log().append(life.returnRequested("ret_granted", SeatState.AVAILABLE, 28));
        service.log()
                .append(
                        new ReturnApproved(
                                "ret_2",
                                700,
                                "USD",
                                Disposition.RETIRE,
                                ReturnedEnrollment.DROP,
                                "key:backend",
                                null,
                                NOON),
                        new ReturnRefundFailed("ret_2", "pay-1", "card closed", NOON),
                        new ReturnRefundRetried("ret_2", "new card", NOON));
        service.log().append(batch("bat_1", 1), batch("bat_granted", 28), batch("bat_undone", 2));
        service.log()
                .append(new BatchUndone(
                        "bat_undone",
                        "wrong list",
                        List.of(new BatchRow(1, RowOutcome.UNDONE, 2, null, learner("l-2"))),
                        NOON));
    }

    @AfterAll
    void stop() {
        service.close();
    }

    private static RequestReceived received(String requestId, RequestKind kind, String orderId, String seatId) {
        return new RequestReceived(
                requestId, kind, "s-1", "agent-1", orderId, seatId, "agent:agent-1", "left", "in May", NOON);
    }

    private static ReturnOpened opened(String returnId, int from, int to) {
        return new ReturnOpened(
                returnId,
                ORDER,
                "s-1",
                "agent-1",
                List.of(new SeatSpan(1, from, to, SeatState.AVAILABLE)),
                1_000,
                "USD",
                "too many",
                "agent:agent-1",
                NOON);
    }

    private static BatchRecorded batch(String batchId, int seat) {
        return new BatchRecorded(
                batchId,
                BatchKind.ASSIGNMENTS,
                BatchMode.PER_ROW,
                "s-1",
                "agent-1",
                ORDER,
                1,
                List.of(
                        new BatchRow(1, RowOutcome.ASSIGNED, seat, null, learner("l-" + seat)),
                        new BatchRow(2, RowOutcome.UNCHANGED, seat, null, learner("l-" + seat)),
                        new BatchRow(3, RowOutcome.REFUSED, null, RefusalCode.NOT_ENOUGH_SEATS, learner("l-9"))),
                NOON);
    }

    @Nested
    class Rights {
        private static final List<String> CALLERS = List.of(
                "admin",
                "auditor",
                "backend",
                "backend-of-s-1",
                "agent-1",
                "agent-2",
                "reporter",
                "learner",
                "operator",
                "lms");

        @ParameterizedTest
        @CsvSource({
            "/v1/requests,             AAAAAAAFFF",
            "/v1/requests/req_mine,    AAAAANAFFF",
            "/v1/requests/req_granted, AAAAAAAFFF",
            "/v1/requests/req_order,   AAAAANAFFF",
            "/v1/requests/req_foreign, AAANNAAFFF",
            "/v1/requests/req_never,   NNNNNNNFFF",
            "/v1/returns,              AAAAAAAFFF",
            "/v1/returns/ret_2,        AAAAANAFFF",
            "/v1/returns/ret_granted,  AAAAAAAFFF",
            "/v1/batches/bat_1,        AAAAANFFFF",
            "/v1/batches/bat_granted,  AAAAAAFFFF",
            "/v1/batches/bat_never,    NNNNNNFFFF",
        })
        void are_those_of_the_contract(String path, String expected) {
            Map<Integer, String> letters = Map.of(200, "A", 403, "F", 404, "N");
            StringBuilder actual = new StringBuilder();
            for (String caller : CALLERS) {
                actual.append(letters.getOrDefault(service.now(caller, path).status(), "?"));
            }
            assertThat(actual).hasToString(expected);
        }
    }

    @Nested
    class Requests {
        @Test
        void show_what_was_asked_and_what_was_decided() {
            var answer = service.now("admin", "/v1/requests/req_mine");
            JsonNode request = answer.body();
            assertThat(request.get("kind").asString()).isEqualTo("UNASSIGNMENT");
            assertThat(request.get("status").asString()).isEqualTo("REJECTED");
            assertThat(request.get("seatId").asString()).isEqualTo(ORDER + ".1.1");
            assertThat(request.get("requestedBy").asString()).isEqualTo("agent:agent-1");
            assertThat(request.get("comments").asString()).isEqualTo("in May");
            assertThat(request.get("notes").asString()).isEqualTo("exam is running");
            assertThat(answer.header("ETag")).contains("\"2\"");
        }

        @ParameterizedTest
        @CsvSource({
            "'',                                req_foreign|req_order|req_granted|req_mine",
            "?status=RECEIVED,                  req_foreign|req_granted",
            "?kind=CANCELLATION&storeId=s-1,    req_order",
            "?agentId=agent-2,                  req_foreign",
            "?orderId=" + FOREIGN + ",          req_foreign",
        })
        void are_listed_the_newest_first(String filter, String expected) {
            assertThat(String.join(
                            "|", service.now("admin", "/v1/requests" + filter).each("requestId")))
                    .isEqualTo(expected);
        }

        @Test
        void are_paged() {
            var first = service.now("admin", "/v1/requests?limit=3");
            assertThat(service.now(
                                    "admin",
                                    "/v1/requests?limit=3&cursor="
                                            + first.body().get("nextCursor").asString())
                            .each("requestId"))
                    .containsExactly("req_mine");
        }
    }

    @Nested
    @TestMethodOrder(MethodOrderer.MethodName.class)
    class Returns {
        @Test
        void R53_a_refund_that_failed_and_is_tried_again_is_no_refund() {
            JsonNode returned = service.now("admin", "/v1/returns/ret_2").body();
            assertThat(returned.get("status").asString()).isEqualTo("APPROVED");
            assertThat(returned.get("seats").valueStream().map(JsonNode::asString))
                    .containsExactly(ORDER + ".1.22", ORDER + ".1.23");
            assertThat(returned.get("value").get("amountMinor").asLong()).isEqualTo(1_000);
            assertThat(returned.get("refund").get("amountMinor").asLong()).isEqualTo(700);
            assertThat(returned.get("disposition").asString()).isEqualTo("RETIRE");
            assertThat(returned.get("enrollment").asString()).isEqualTo("DROP");
            assertThat(returned.get("reference").asString()).isEqualTo("pay-1");
            assertThat(returned.get("notes").asString()).isEqualTo("new card");
        }

        @Test
        void R53_one_that_was_settled_is() {
            service.log().append(new ReturnRefundSettled("ret_2", "pay-2", null, NOON));
            JsonNode returned = service.now("admin", "/v1/returns/ret_2").body();
            assertThat(returned.get("status").asString()).isEqualTo("REFUND_SETTLED");
            assertThat(returned.get("reference").asString()).isEqualTo("pay-2");
            assertThat(returned.get("version").asLong()).isEqualTo(5);
            assertThat(service.now("admin", "/v1/returns?status=PENDING").each("returnId"))
                    .containsExactly("ret_granted");
            assertThat(service.now("agent-2", "/v1/returns").each("returnId")).containsExactly("ret_granted");
        }
    }

    @Nested
    class Batches {
        @Test
        void R38_tell_what_became_of_each_row() {
            JsonNode batch = service.now("agent-1", "/v1/batches/bat_1").body();
            assertThat(batch.get("assigned").asInt()).isEqualTo(1);
            assertThat(batch.get("unchanged").asInt()).isEqualTo(1);
            assertThat(batch.get("refused").asInt()).isEqualTo(1);
            assertThat(batch.get("rows").get(0).get("seatId").asString()).isEqualTo(ORDER + ".1.1");
            assertThat(batch.get("rows").get(2).get("code").asString()).isEqualTo("NOT_ENOUGH_SEATS");
            assertThat(batch.get("rows").get(2).get("seatId").isNull()).isTrue();
        }

        @Test
        void that_were_undone_tell_what_became_of_their_rows_then() {
            JsonNode batch = service.now("agent-1", "/v1/batches/bat_undone").body();
            assertThat(batch.get("assigned").asInt()).isZero();
            assertThat(batch.get("rows").get(0).get("outcome").asString()).isEqualTo("UNDONE");
        }

        @Test
        void are_in_the_history_of_their_order_with_returns_and_requests() {
            assertThat(service.now("admin", "/v1/orders/" + ORDER + "/history?limit=200")
                            .each("type"))
                    .contains("BatchRecorded", "BatchUndone", "ReturnOpened", "ReturnApproved", "RequestRejected");
        }
    }
}
