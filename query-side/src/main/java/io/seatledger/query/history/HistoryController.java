package io.seatledger.query.history;

import io.seatledger.platform.json.Id;
import io.seatledger.platform.json.Paging;
import io.seatledger.platform.security.Allowed;
import io.seatledger.platform.security.Caller;
import io.seatledger.platform.security.Role;
import io.seatledger.platform.web.Page;
import io.seatledger.platform.web.Query;
import io.seatledger.query.reading.ListMapping;
import io.seatledger.query.reading.Listing;
import io.seatledger.query.reading.Place;
import io.seatledger.query.reading.ReadModels;
import io.seatledger.query.reading.Shown;
import io.seatledger.query.reading.Sight;
import io.seatledger.query.reading.Where;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RestController;

/** Answers what happened to an order or an agent, event by event. */
@RestController
@Allowed({Role.ADMIN, Role.STORE_BACKEND, Role.AGENT, Role.AUDITOR})
class HistoryController {
    private final ReadModels readModels;
    private final Sight sight;
    private final Histories histories;

    HistoryController(ReadModels readModels, Sight sight, Histories histories) {
        this.readModels = readModels;
        this.sight = sight;
        this.histories = histories;
    }

    /**
     * How a history is told; it has no filter.
     *
     * @param newestFirst whether it begins with what happened last
     */
    record HistoryQuery(@Nullable Boolean newestFirst, Paging paging) {
        HistoryOrder order() {
            return HistoryOrder.of(newestFirst);
        }
    }

    @ListMapping("/v1/orders/{orderId}/history")
    Listing<HistoryItem> ofOrder(
            @PathVariable @Id String orderId,
            @Query HistoryQuery query,
            Caller caller,
            @RequestHeader(name = ReadModels.AT_LEAST, required = false) @Nullable String atLeast) {
        return new Listing<>(
                HistoryItem.class,
                caller,
                query.paging(),
                question -> readModels.read(atLeast, question, sight.readModels(caller, "history", "orders")),
                paging -> pageOfOrder(orderId, query.order(), Place.of(query, paging, 3), caller));
    }

    @ListMapping("/v1/agents/{agentId}/history")
    Listing<HistoryItem> ofAgent(
            @PathVariable @Id String agentId,
            @Query HistoryQuery query,
            Caller caller,
            @RequestHeader(name = ReadModels.AT_LEAST, required = false) @Nullable String atLeast) {
        return new Listing<>(
                HistoryItem.class,
                caller,
                query.paging(),
                question -> readModels.read(atLeast, question, "history", "agents"),
                paging -> pageOfAgent(agentId, query.order(), Place.of(query, paging, 3), caller));
    }

    @ListMapping("/v1/agents/{agentId}/agreements/{agreementId}/history")
    Listing<HistoryItem> ofAgreement(
            @PathVariable @Id String agentId,
            @PathVariable @Id String agreementId,
            @Query HistoryQuery query,
            Caller caller,
            @RequestHeader(name = ReadModels.AT_LEAST, required = false) @Nullable String atLeast) {
        return new Listing<>(
                HistoryItem.class,
                caller,
                query.paging(),
                question -> readModels.read(atLeast, question, "history", "agents"),
                paging -> pageOfAgreement(agentId, agreementId, query.order(), Place.of(query, paging, 3), caller));
    }

    private Page<HistoryItem> pageOfAgreement(
            String agentId, String agreementId, HistoryOrder order, Place place, Caller caller) {
        Where agreement = new Where().equal("agent_id", agentId).equal("agreement_id", agreementId);
        if (!histories.exists("agreements", sight.agreements(caller, sight.ownAgent(caller, agreement, "agent_id")))) {
            throw Shown.notFound("AGREEMENT_NOT_FOUND", "agreement", agreementId);
        }
        return histories.of(
                "agent", agentId, order, place, seen(caller).and(Histories.ABOUT_AGREEMENT, agreementId, agreementId));
    }

    private Page<HistoryItem> pageOfOrder(String orderId, HistoryOrder order, Place place, Caller caller) {
        if (!histories.exists("orders", sight.purchases(caller, new Where().equal("order_id", orderId)))) {
            throw Shown.notFound("ORDER_NOT_FOUND", "order", orderId);
        }
        return histories.of("order", orderId, order, place, sight.notesInLog(caller, new Where()));
    }

    private Page<HistoryItem> pageOfAgent(String agentId, HistoryOrder order, Place place, Caller caller) {
        if (!histories.exists("agents", sight.ownAgent(caller, new Where().equal("agent_id", agentId), "agent_id"))) {
            throw Shown.notFound("AGENT_NOT_FOUND", "agent", agentId);
        }
        return histories.of("agent", agentId, order, place, seen(caller));
    }

    private Where seen(Caller caller) {
        return sight.notesInLog(caller, ofStores(caller));
    }

    private static Where ofStores(Caller caller) {
        Set<String> only = caller.storeIds();
        if (only == null) {
            return new Where();
        }
        Object stores = only.toArray(String[]::new);
        return new Where().and(Histories.OF_STORES, stores).and(Histories.OF_AGREEMENTS, stores);
    }
}
