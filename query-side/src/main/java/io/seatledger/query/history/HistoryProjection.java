package io.seatledger.query.history;

import io.seatledger.events.LedgerEvent;
import io.seatledger.events.agent.AgentEvent;
import io.seatledger.events.agent.PurchaseRefused;
import io.seatledger.events.agent.RepurchasePermitGranted;
import io.seatledger.events.agent.RepurchasePermitted;
import io.seatledger.events.group.AgentGrantWithdrawn;
import io.seatledger.events.group.AgentGrantedOnGroup;
import io.seatledger.events.order.OrderEvent;
import io.seatledger.events.order.OrderPlaced;
import io.seatledger.events.store.StoreEvent;
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

/** Keeps which positions concern which order, agent and store: an index over the log that repeats nothing of it. */
@Component
@ProcessingGroup("history")
class HistoryProjection implements Projection {
    private static final GatheredInsert ORDERS = new GatheredInsert(
            1, "insert into history_orders select * from unnest(?, ?, ?)", List.of("text", "text", "text"));
    private static final GatheredInsert CONCERNS =
            new GatheredInsert(2, "insert into history select * from unnest(?, ?, ?)", List.of("text", "text", "int8"));
    private static final GatheredInsert AGENT_OF_ORDER = new GatheredInsert(3, """
            insert into history
            select 'agent', o.agent_id, t.position from unnest(?, ?) t (order_id, position)
            join history_orders o on o.order_id = t.order_id""", List.of("text", "int8"));
    private static final GatheredInsert STORE_OF_ORDER = new GatheredInsert(4, """
            insert into history
            select 'store', o.store_id, t.position from unnest(?, ?) t (order_id, position)
            join history_orders o on o.order_id = t.order_id""", List.of("text", "int8"));

    @Override
    public List<String> tables() {
        return List.of("history", "history_orders");
    }

    @EventHandler
    void on(LedgerEvent event, LoggedEvent logged, LedgerPage page) {
        if (event instanceof OrderPlaced placed) {
            page.add(ORDERS, placed.orderId(), placed.storeId(), placed.agentId());
        }
        Optional<String> order = Sequences.orderOf(event);
        order.ifPresent(orderId -> page.add(CONCERNS, "order", orderId, logged.position()));
        agent(event, logged, page);
        store(event, order, logged, page);
    }

    private static void agent(LedgerEvent event, LoggedEvent logged, LedgerPage page) {
        if (event instanceof AgentEvent agent) {
            page.add(CONCERNS, "agent", agent.agentId(), logged.position());
        } else if (event instanceof OrderEvent order) {
            page.add(AGENT_OF_ORDER, order.orderId(), logged.position());
        } else if (event instanceof AgentGrantedOnGroup granted) {
            page.add(CONCERNS, "agent", granted.agentId(), logged.position());
        } else if (event instanceof AgentGrantWithdrawn withdrawn) {
            page.add(CONCERNS, "agent", withdrawn.agentId(), logged.position());
        }
    }

    private static void store(LedgerEvent event, Optional<String> order, LoggedEvent logged, LedgerPage page) {
        String storeId = storeNamedBy(event);
        if (storeId != null) {
            page.add(CONCERNS, "store", storeId, logged.position());
        } else {
            order.ifPresent(orderId -> page.add(STORE_OF_ORDER, orderId, logged.position()));
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
