package io.seatledger.query.reads;

import static io.seatledger.query.support.Story.NOON;
import static io.seatledger.query.support.Story.agent;
import static io.seatledger.query.support.Story.agreement;
import static io.seatledger.query.support.Story.cancelled;
import static io.seatledger.query.support.Story.group;
import static io.seatledger.query.support.Story.listed;
import static io.seatledger.query.support.Story.paid;
import static io.seatledger.query.support.Story.placed;
import static io.seatledger.query.support.Story.product;
import static io.seatledger.query.support.Story.purchase;
import static io.seatledger.query.support.Story.refused;
import static io.seatledger.query.support.Story.store;

import io.seatledger.events.group.AgentGrantedOnGroup;
import io.seatledger.events.order.OrderPlaced;
import io.seatledger.events.value.RefusalCode;
import io.seatledger.query.support.QueryServiceForTests;
import java.time.LocalDate;
import java.time.ZoneOffset;

/** Two stores, two agents, a refusal, an order that was paid and one that was cancelled. */
final class MarketStory {
    static final OrderPlaced PAID = placed("ord_paid", "agent-1", "s-1", 25, 3);
    static final OrderPlaced CANCELLED = placed("ord_cancelled", "agent-2", "s-2", 4);

    private MarketStory() {}

    static void tell(QueryServiceForTests service) {
        LocalDate today = LocalDate.now(ZoneOffset.UTC);
        service.log()
                .append(
                        store("s-1"),
                        store("s-2"),
                        product("first-aid"),
                        listed("s-1", "first-aid", 500),
                        agent("agent-1"),
                        agent("agent-2"),
                        agreement("agent-1", "agr-1", today.minusDays(10), today.plusDays(5)),
                        agreement("agent-1", "agr-2", today.plusDays(1), null),
                        agreement("agent-2", "agr-3", today.minusDays(10), today.minusDays(1)),
                        group("g-1", null),
                        group("g-2", "g-1"),
                        group("g-3", null),
                        new AgentGrantedOnGroup("g-1", "agent-1", NOON),
                        refused("agent-1", "s-1", RefusalCode.AGREEMENT_REQUIRED, RefusalCode.SALE_MODEL_RETAIL));
        service.log().append(purchase(PAID));
        service.log().append(paid(PAID));
        service.log().append(purchase(CANCELLED));
        service.log().append(cancelled(CANCELLED));
        service.knows("agent-1", "Ada");
        service.knows("agent-2", "Bob");
    }
}
