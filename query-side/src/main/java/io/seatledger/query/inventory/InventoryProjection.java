package io.seatledger.query.inventory;

import io.seatledger.events.LedgerEvent;
import io.seatledger.events.agent.ReleasedSeatsVoided;
import io.seatledger.events.agent.SeatsPurchased;
import io.seatledger.events.agent.SeatsVoided;
import io.seatledger.events.order.SeatsReleased;
import io.seatledger.events.seat.SeatEvent;
import io.seatledger.events.seat.SeatOwnerGroupChanged;
import io.seatledger.platform.ledger.LoggedEvent;
import io.seatledger.query.projection.GatheredInsert;
import io.seatledger.query.projection.LedgerPage;
import io.seatledger.query.projection.Projection;
import io.seatledger.query.seats.SeatMove;
import io.seatledger.query.seats.SeatMoves;
import java.util.List;
import org.axonframework.config.ProcessingGroup;
import org.axonframework.eventhandling.EventHandler;
import org.springframework.stereotype.Component;

/** Folds every seat movement into transfers of the double-entry table, a page with a few statements. */
@Component
@ProcessingGroup("inventory")
class InventoryProjection implements Projection {
    private static final GatheredInsert LINES =
            new GatheredInsert(1, """
            insert into inventory_lines
                (order_id, line, store_id, product_id, group_id, organization_id, agent_id, quantity)
            select * from unnest(?, ?, ?, ?, ?, ?, ?, ?)""", List.of("text", "int4", "text", "text", "text", "text", "text", "int4"));

    @Override
    public List<String> tables() {
        return List.of(
                "available_seats",
                "daily_seat_totals",
                "daily_seats",
                "inventory_lines",
                "inventory_regrouped",
                "ledger_entry",
                "standing_seats");
    }

    @Override
    public boolean concerns(Class<? extends LedgerEvent> type) {
        return type == SeatOwnerGroupChanged.class || !SeatMoves.isStill(type);
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
        move(event, logged, page);
    }

    @EventHandler
    void on(SeatOwnerGroupChanged event, LoggedEvent logged, LedgerPage page) {
        page.work(SeatTransfers.class, SeatTransfers::new).regrouped(logged.position(), event.occurredAt(), event);
    }

    @EventHandler
    void on(SeatsReleased event, LoggedEvent logged, LedgerPage page) {
        move(event, logged, page);
    }

    @EventHandler
    void on(SeatsVoided event, LoggedEvent logged, LedgerPage page) {
        move(event, logged, page);
    }

    @EventHandler
    void on(ReleasedSeatsVoided event, LoggedEvent logged, LedgerPage page) {
        move(event, logged, page);
    }

    @EventHandler
    void on(SeatEvent event, LoggedEvent logged, LedgerPage page) {
        move(event, logged, page);
    }

    private static void move(LedgerEvent event, LoggedEvent logged, LedgerPage page) {
        for (SeatMove move : SeatMoves.of(event)) {
            page.work(SeatTransfers.class, SeatTransfers::new).moved(logged.position(), event.occurredAt(), move);
        }
    }
}
