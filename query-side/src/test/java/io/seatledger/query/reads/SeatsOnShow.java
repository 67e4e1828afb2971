package io.seatledger.query.reads;

import static io.seatledger.query.support.SeatStory.learner;
import static io.seatledger.query.support.Story.NOON;
import static io.seatledger.query.support.Story.agent;
import static io.seatledger.query.support.Story.group;
import static io.seatledger.query.support.Story.ownedBy;
import static io.seatledger.query.support.Story.placed;
import static org.assertj.core.api.Assertions.assertThat;

import io.seatledger.events.LedgerEvent;
import io.seatledger.events.group.AgentGrantedOnGroup;
import io.seatledger.events.order.OrderPlaced;
import io.seatledger.events.request.RequestAccepted;
import io.seatledger.events.request.RequestReceived;
import io.seatledger.events.value.RequestKind;
import io.seatledger.query.support.QueryServiceForTests;
import io.seatledger.query.support.QueryServiceForTests.Answer;
import io.seatledger.query.support.SeatStory;
import io.seatledger.query.support.Story;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.TestInstance;
import tools.jackson.databind.JsonNode;

/** One order whose seats lived through everything, a large one, a cancelled one and somebody else's; and words to ask about them. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
abstract class SeatsOnShow {
    static final String LIFE = "ord_000000000000000000000000000000a1";
    static final String LARGE = "ord_000000000000000000000000000000a2";
    static final String CANCELLED = "ord_000000000000000000000000000000a3";
    static final String FOREIGN = "ord_000000000000000000000000000000a4";
    static final OrderPlaced LARGE_ORDER = placed(LARGE, "agent-1", "s-1", 100_000);

    QueryServiceForTests service;

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
        SeatStory life = new SeatStory(LIFE);
        service.log().append(life.wholeLife(ownedBy("g-1", placed(LIFE, "agent-1", "s-1", 30, 2))));
        service.log()
                .append(new RequestReceived(
                        "req_1",
                        RequestKind.UNASSIGNMENT,
                        "s-1",
                        "agent-1",
                        LIFE,
                        LIFE + ".1.1",
                        "agent:agent-1",
                        "left",
                        null,
                        NOON));
        service.log().append(new RequestAccepted("req_1", "key:backend", null, NOON));
        service.log().append(Story.purchase(LARGE_ORDER));
        service.log().append(Story.paid(LARGE_ORDER));
        SeatStory large = new SeatStory(LARGE);
        service.log()
                .append(IntStream.rangeClosed(1, 220)
                        .mapToObj(seat -> large.assigned(seat, learner("large-" + seat)))
                        .toArray(LedgerEvent[]::new));
        service.log().append(large.assigned(230, learner("learner-1"), SeatStory.JULY.plusYears(100)));
        service.log().append(large.assigned(231, new io.seatledger.events.value.LearnerRef("learner-1", null)));
        OrderPlaced cancelled = placed(CANCELLED, "agent-1", "s-1", 3);
        service.log().append(Story.purchase(cancelled));
        service.log().append(Story.cancelled(cancelled));
        service.log().append(Story.purchase(placed(FOREIGN, "agent-2", "s-2", 2)));
        learnersOfTheVault();
    }

    private void learnersOfTheVault() {
        service.knowsLearner("per_l-1", "Ada@example.org", "Ada", "Lovelace");
        service.knowsLearner("per_i-11", "bob@example.org", "Bob", "Builder");
        service.knowsLearner("per_learner-1", "me@example.org", "Me", "Myself");
        IntStream.rangeClosed(1, 220)
                .forEach(seat ->
                        service.knowsLearner("per_large-" + seat, "large" + seat + "@example.org", "L", "Arge"));
    }

    @AfterAll
    void stop() {
        service.close();
    }

    List<JsonNode> all(String caller, String filter, int limit) {
        List<JsonNode> seats = new ArrayList<>();
        String next = "";
        do {
            Answer page = service.now(caller, "/v1/seats?limit=" + limit + filter + next);
            assertThat(page.status()).as("%s", page.body()).isEqualTo(200);
            page.items().forEach(seats::add);
            JsonNode cursor = page.body().get("nextCursor");
            next = cursor.isNull() ? null : "&cursor=" + cursor.asString();
        } while (next != null);
        return seats;
    }

    static List<String> ids(List<JsonNode> seats) {
        return seats.stream().map(seat -> seat.get("seatId").asString()).toList();
    }

    static String text(JsonNode seat, String field) {
        JsonNode value = seat.get(field);
        return value.isNull() ? "-" : value.asString();
    }

    JsonNode seat(int number) {
        Answer answer = service.now("admin", "/v1/seats/" + LIFE + ".1." + number);
        assertThat(answer.status()).isEqualTo(200);
        return answer.body();
    }
}
