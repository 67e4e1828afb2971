package io.seatledger.query.inventory;

import io.seatledger.events.agent.ReleasedSeatsVoided;
import io.seatledger.events.agent.SeatsPurchased;
import io.seatledger.events.agent.SeatsVoided;
import io.seatledger.events.order.SeatsReleased;
import io.seatledger.platform.ledger.LoggedEvent;
import io.seatledger.query.projection.GatheredInsert;
import io.seatledger.query.projection.LedgerPage;
import io.seatledger.query.projection.Projection;
import java.util.List;
import org.axonframework.config.ProcessingGroup;
import org.axonframework.eventhandling.EventHandler;
import org.springframework.stereotype.Component;

/** Folds every seat movement into one transfer of the double-entry table, a page with two statements. */
@Component
@ProcessingGroup("inventory")
class InventoryProjection implements Projection {
    private static final GatheredInsert LINES =
            new GatheredInsert(1, """
            insert into inventory_lines
                (order_id, line, store_id, product_id, group_id, organization_id, agent_id, quantity)
            select * from unnest(?, ?, ?, ?, ?, ?, ?, ?)""", List.of("text", "int4", "text", "text", "text", "text", "text", "int4"));
    private static final GatheredInsert TRANSFERS =
            new GatheredInsert(2, """
            insert into ledger_entry
            select t.position, t.at, l.store_id, l.product_id, l.group_id, l.organization_id, l.agent_id, l.order_id,
                l.line, t.from_state, t.to_state, t.last - t.first + 1, t.first, t.last
            from unnest(?, ?, ?, ?, ?, ?, ?, ?) t (position, at, order_id, line, from_state, to_state, first, last)
            join inventory_lines l on l.order_id = t.order_id and l.line = t.line""", List.of("int8", "timestamptz", "text", "int4", "text", "text", "int4", "int4"));

    @Override
    public List<String> tables() {
        return List.of("inventory_lines", "ledger_entry");
    }

    @EventHandler
    void on(SeatsPurchased event, LoggedEvent logged, LedgerPage page) {
        page.add(
                LINES,
                event.orderId(),
                event.line(),
                event.storeId(),
                event.productId(),
                event.groupId(),
                event.organizationId(),
                event.agentId(),
                event.quantity());
        page.add(
                TRANSFERS,
                logged.position(),
                event.occurredAt(),
                event.orderId(),
                event.line(),
                "ISSUED",
                "PENDING",
                event.from(),
                event.to());
    }

    @EventHandler
    void on(SeatsReleased event, LoggedEvent logged, LedgerPage page) {
        page.add(
                TRANSFERS,
                logged.position(),
                event.occurredAt(),
                event.orderId(),
                event.line(),
                "PENDING",
                "AVAILABLE",
                event.from(),
                event.to());
    }

    @EventHandler
    void on(SeatsVoided event, LoggedEvent logged, LedgerPage page) {
        page.add(
                TRANSFERS,
                logged.position(),
                event.occurredAt(),
                event.orderId(),
                event.line(),
                "PENDING",
                "VOIDED",
                event.from(),
                event.to());
    }

    @EventHandler
    void on(ReleasedSeatsVoided event, LoggedEvent logged, LedgerPage page) {
        page.add(
                TRANSFERS,
                logged.position(),
                event.occurredAt(),
                event.orderId(),
                event.line(),
                "AVAILABLE",
                "VOIDED",
                event.from(),
                event.to());
    }
}
