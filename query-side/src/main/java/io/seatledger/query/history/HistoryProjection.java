package io.seatledger.query.history;

import io.seatledger.events.LedgerEvent;
import io.seatledger.events.agent.AgentEvent;
import io.seatledger.events.agent.PurchaseRefused;
import io.seatledger.events.agent.RepurchasePermitGranted;
import io.seatledger.events.agent.RepurchasePermitted;
import io.seatledger.events.batch.BatchEvent;
import io.seatledger.events.batch.BatchRecorded;
import io.seatledger.events.group.AgentGrantWithdrawn;
import io.seatledger.events.group.AgentGrantedOnGroup;
import io.seatledger.events.order.OrderPlaced;
import io.seatledger.events.request.RequestEvent;
import io.seatledger.events.request.RequestReceived;
import io.seatledger.events.returns.ReturnEvent;
import io.seatledger.events.returns.ReturnOpened;
import io.seatledger.events.store.StoreEvent;
import io.seatledger.platform.ledger.EventMetadata;
import io.seatledger.platform.ledger.LoggedEvent;
import io.seatledger.query.projection.GatheredInsert;
import io.seatledger.query.projection.LedgerPage;
import io.seatledger.query.projection.Projection;
import io.seatledger.query.projection.Sequences;
import java.util.List;
import java.util.Optional;
import org.axonframework.config.ProcessingGroup;
import org.axonframework.eventhandling.EventHandler;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/**
 * Keeps which positions concern which order, agent, store, line, seat and request, and who caused them by which HTTP
 * request: an index over the log that repeats nothing of it.
 */
@Component
@ProcessingGroup("history")
class HistoryProjection implements Projection {
    private static final GatheredInsert ORDERS = new GatheredInsert(
            1, "insert into history_orders select * from unnest(?, ?, ?)", List.of("text", "text", "text"));
    private static final GatheredInsert CONCERNS =
            new GatheredInsert(2, "insert into history select * from unnest(?, ?, ?)", List.of("text", "text", "int8"));
    private static final GatheredInsert CASES = new GatheredInsert(
            1, "insert into history_cases select * from unnest(?, ?, ?)", List.of("text", "text", "text"));
    private static final GatheredInsert OF_ORDER = new GatheredInsert(3, """
            insert into history
            select t.kind, case t.kind when 'agent' then o.agent_id else o.store_id end, t.position
            from unnest(?, ?, ?) t (kind, order_id, position) join history_orders o on o.order_id = t.order_id""", List.of("text", "text", "int8"));
    private static final GatheredInsert OF_CASE = new GatheredInsert(4, """
            insert into history
            select t.kind, case t.kind when 'order' then o.order_id when 'agent' then o.agent_id else o.store_id end, t.position
            from unnest(?, ?, ?) t (kind, stream, position) join history_cases c on c.stream = t.stream
            join history_orders o on o.order_id = c.order_id""", List.of("text", "text", "int8"));

    @Override
    public List<String> tables() {
        return List.of("history", "history_cases", "history_orders");
    }

    @Override
    public List<String> addedTo() {
        return List.of("history");
    }

    @EventHandler
    void on(LedgerEvent event, LoggedEvent logged, EventMetadata metadata, LedgerPage page) {
        caused(logged, metadata, page);
        if (event instanceof OrderPlaced placed) {
            page.add(ORDERS, placed.orderId(), placed.storeId(), placed.agentId());
        }
        opened(event, page);
        if (isLaterOfCase(event)) {
            List.of("order", "agent", "store")
                    .forEach(kind -> page.add(OF_CASE, kind, logged.stream(), logged.position()));
        } else {
            Optional<String> order = Sequences.orderOf(event);
            order.ifPresent(orderId -> page.add(CONCERNS, "order", orderId, logged.position()));
            agent(event, order, logged, page);
            store(event, order, logged, page);
        }
        SeatIndex.of(event).forEach(entry -> page.add(CONCERNS, entry.kind(), entry.id(), logged.position()));
    }

    private static void caused(LoggedEvent logged, EventMetadata metadata, LedgerPage page) {
        page.add(CONCERNS, "correlation", metadata.correlationId(), logged.position());
        page.add(CONCERNS, "actor", metadata.by(), logged.position());
        if (metadata.onBehalfOf() != null) {
            page.add(CONCERNS, "actor", metadata.onBehalfOf(), logged.position());
        }
    }

    private static void opened(LedgerEvent event, LedgerPage page) {
        if (event instanceof RequestReceived received) {
            page.add(CASES, received.stream(), received.orderId(), received.seatId());
        } else if (event instanceof ReturnOpened opened) {
            page.add(CASES, opened.stream(), opened.orderId(), null);
        } else if (event instanceof BatchRecorded recorded) {
            page.add(CASES, recorded.stream(), recorded.orderId(), null);
        }
    }

    /** Whether it belongs to a case whose first event alone names the order. */
    private static boolean isLaterOfCase(LedgerEvent event) {
        boolean ofCase = event instanceof RequestEvent || event instanceof ReturnEvent || event instanceof BatchEvent;
        return ofCase && Sequences.orderOf(event).isEmpty();
    }

    private static void agent(LedgerEvent event, Optional<String> order, LoggedEvent logged, LedgerPage page) {
        if (event instanceof AgentEvent agent) {
            page.add(CONCERNS, "agent", agent.agentId(), logged.position());
        } else if (event instanceof AgentGrantedOnGroup granted) {
            page.add(CONCERNS, "agent", granted.agentId(), logged.position());
        } else if (event instanceof AgentGrantWithdrawn withdrawn) {
            page.add(CONCERNS, "agent", withdrawn.agentId(), logged.position());
        } else {
            order.ifPresent(orderId -> page.add(OF_ORDER, "agent", orderId, logged.position()));
        }
    }

    private static void store(LedgerEvent event, Optional<String> order, LoggedEvent logged, LedgerPage page) {
        String storeId = storeNamedBy(event);
        if (storeId != null) {
            page.add(CONCERNS, "store", storeId, logged.position());
        } else {
            order.ifPresent(orderId -> page.add(OF_ORDER, "store", orderId, logged.position()));
        }
    }

    private static @Nullable String storeNamedBy(LedgerEvent event) {
        if (event instanceof StoreEvent store) {
            return store.storeId();
        }
        if (event instanceof PurchaseRefused refused) {
            return refused.storeId();
        }
        if (event instanceof RepurchasePermitGranted granted) {
            return granted.storeId();
        }
        return event instanceof RepurchasePermitted permitted ? permitted.storeId() : null;
    }
}
