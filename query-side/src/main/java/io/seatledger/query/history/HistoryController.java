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
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RestController;

/** Answers what happened to an order or an agent, event by event. */
@RestController
@Allowed({Role.ADMIN, Role.STORE_BACKEND, Role.AGENT, Role.AUDITOR})
class HistoryController {
    private final ReadModels readModels;
    private final Sight sight;
    private final JdbcClient db;
    private final Histories histories;

    HistoryController(ReadModels readModels, Sight sight, JdbcClient db, Histories histories) {
        this.readModels = readModels;
        this.sight = sight;
        this.db = db;
        this.histories = histories;
    }

    /** Histories have no filter but the page. */
    record HistoryQuery(Paging paging) {}

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
                paging -> pageOfOrder(orderId, Place.of(query, paging, 3), caller));
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
                paging -> pageOfAgent(agentId, Place.of(query, paging, 3), caller));
    }

    private Page<HistoryItem> pageOfOrder(String orderId, Place place, Caller caller) {
        if (!exists("orders", sight.purchases(caller, new Where().equal("order_id", orderId)))) {
            throw Shown.notFound("ORDER_NOT_FOUND", "order", orderId);
        }
        return page("order", orderId, place, new Where());
    }

    private Page<HistoryItem> pageOfAgent(String agentId, Place place, Caller caller) {
        if (!exists("agents", sight.ownAgent(caller, new Where().equal("agent_id", agentId), "agent_id"))) {
            throw Shown.notFound("AGENT_NOT_FOUND", "agent", agentId);
        }
        return page("agent", agentId, place, ofStores(caller));
    }

    private Page<HistoryItem> page(String kind, String id, Place place, Where where) {
        where.equal("h.kind", kind).equal("h.id", id);
        place.after().ifPresent(keys -> where.and("h.position > ?", position(keys, kind, id)));
        return place.page(
                histories.page(where, place.fetch()), last -> List.of(kind, id, Long.toString(last.position())));
    }

    private boolean exists(String table, Where where) {
        return db.sql("select exists (select from reporting." + table + ' ' + where.sql() + ')')
                .params(where.values())
                .query(Boolean.class)
                .single();
    }

    private static Where ofStores(Caller caller) {
        Set<String> only = caller.storeIds();
        if (only == null) {
            return new Where();
        }
        Object stores = only.toArray(String[]::new);
        return new Where().and(Histories.OF_STORES, stores).and(Histories.OF_AGREEMENTS, stores);
    }

    private static long position(List<String> keys, String kind, String id) {
        if (keys.get(0).equals(kind) && keys.get(1).equals(id)) {
            return Place.position(keys.get(2));
        }
        throw Place.foreign();
    }
}
