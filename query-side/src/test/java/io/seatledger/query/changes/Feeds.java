package io.seatledger.query.changes;

import static io.seatledger.query.support.Story.agent;
import static io.seatledger.query.support.Story.paid;
import static io.seatledger.query.support.Story.placed;
import static io.seatledger.query.support.Story.purchase;
import static io.seatledger.query.support.Story.store;

import io.seatledger.events.order.OrderPlaced;
import io.seatledger.query.support.OpenFeed;
import io.seatledger.query.support.QueryServiceForTests;
import java.util.List;
import java.util.stream.LongStream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.TestInstance;
import tools.jackson.databind.JsonNode;

/** A service with some history, and words to read its feeds. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
abstract class Feeds {
    static final String SSE = "text/event-stream";
    QueryServiceForTests service;

    @BeforeAll
    void start() {
        service = new QueryServiceForTests(
                "--seatledger.changes.heartbeat=200ms",
                "--seatledger.changes.streams-per-caller=4",
                "--seatledger.changes.stream-time=20s");
        service.log().append(store("s-1"), store("s-2"), agent("agent-1"), agent("agent-2"));
        buy("ord_first", "agent-1", "s-1");
        buy("ord_second", "agent-2", "s-2");
    }

    @AfterAll
    void stop() {
        service.close();
    }

    long buy(String orderId, String agentId, String storeId) {
        OrderPlaced order = placed(orderId, agentId, storeId, 3);
        service.log().append(purchase(order));
        return service.log().append(paid(order));
    }

    List<JsonNode> lines(String caller, String query) {
        String head = Long.toString(service.log().head());
        return OpenFeed.whole(service.open(caller, "/v1/changes" + query, "Ledger-Position-At-Least", head));
    }

    static List<Long> positions(List<JsonNode> lines) {
        return lines.stream().map(line -> line.get("position").asLong()).toList();
    }

    OpenFeed events(String caller, String query, String... headers) {
        String[] all = java.util.Arrays.copyOf(headers, headers.length + 2);
        all[headers.length] = "Accept";
        all[headers.length + 1] = SSE;
        return new OpenFeed(service.open(caller, "/v1/changes" + query, all));
    }

    static List<Long> range(long after, long through) {
        return LongStream.rangeClosed(after + 1, through).boxed().toList();
    }
}
