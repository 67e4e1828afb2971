package io.seatledger.query.history;

import io.seatledger.platform.json.Id;
import io.seatledger.platform.json.Paging;
import io.seatledger.platform.security.Allowed;
import io.seatledger.platform.security.Caller;
import io.seatledger.platform.security.Role;
import io.seatledger.platform.web.Page;
import io.seatledger.platform.web.Query;
import io.seatledger.query.reading.Place;
import io.seatledger.query.reading.ReadModels;
import io.seatledger.query.reading.Shown;
import io.seatledger.query.reading.Sight;
import io.seatledger.query.reading.Where;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.http.ResponseEntity;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.web.bind.annotation.GetMapping;
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

    @GetMapping(path = "/v1/orders/{orderId}/history", produces = "application/json")
    ResponseEntity<Page<HistoryItem>> ofOrder(
            @PathVariable @Id String orderId,
            @Query HistoryQuery query,
            Caller caller,
            @RequestHeader(name = ReadModels.AT_LEAST, required = false) @Nullable String atLeast) {
        return readModels
                .read(
                        atLeast,
                        () -> {
                            Where order = sight.purchases(caller, new Where().equal("order_id", orderId));
                            if (!exists("orders", order)) {
                                throw Shown.notFound("ORDER_NOT_FOUND", "order", orderId);
                            }
                            return page("order", orderId, query, new Where());
                        },
                        sight.readModels(caller, "history", "orders"))
                .answer();
    }

    @GetMapping(path = "/v1/agents/{agentId}/history", produces = "application/json")
    ResponseEntity<Page<HistoryItem>> ofAgent(
            @PathVariable @Id String agentId,
            @Query HistoryQuery query,
            Caller caller,
            @RequestHeader(name = ReadModels.AT_LEAST, required = false) @Nullable String atLeast) {
        return readModels
                .read(
                        atLeast,
                        () -> {
                            Where agent = sight.ownAgent(caller, new Where().equal("agent_id", agentId), "agent_id");
                            if (!exists("agents", agent)) {
                                throw Shown.notFound("AGENT_NOT_FOUND", "agent", agentId);
                            }
                            return page("agent", agentId, query, ofStores(caller));
                        },
                        "history",
                        "agents")
                .answer();
    }

    private Page<HistoryItem> page(String kind, String id, HistoryQuery query, Where where) {
        Place place = Place.of(query, query.paging(), 3);
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
