package io.seatledger.query.decisions;

import io.seatledger.events.agent.PurchaseRefused;
import io.seatledger.events.order.OrderPlaced;
import io.seatledger.events.value.RequestedLine;
import io.seatledger.platform.ledger.LoggedEvent;
import io.seatledger.query.projection.GatheredInsert;
import io.seatledger.query.projection.LedgerPage;
import io.seatledger.query.projection.Projection;
import io.seatledger.query.projection.ReadModelJson;
import java.util.List;
import org.axonframework.config.ProcessingGroup;
import org.axonframework.eventhandling.EventHandler;
import org.springframework.stereotype.Component;

/** Keeps every purchase decision: orders placed, and agents turned away with all reasons. */
@Component
@ProcessingGroup("decisions")
class DecisionsProjection implements Projection {
    private static final GatheredInsert DECISIONS = new GatheredInsert(
            1,
            """
            insert into decisions
            select position, at, store_id, agent_id, outcome, bulk, lines::jsonb, reasons::jsonb,
                array(select distinct r ->> 'code' from jsonb_array_elements(reasons::jsonb) r order by 1),
                warnings::jsonb, basis::jsonb, order_id
            from unnest(?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)
                t (position, at, store_id, agent_id, outcome, bulk, lines, reasons, warnings, basis, order_id)""",
            List.of("int8", "timestamptz", "text", "text", "text", "bool", "text", "text", "text", "text", "text"));

    private final ReadModelJson json;

    DecisionsProjection(ReadModelJson json) {
        this.json = json;
    }

    @Override
    public List<String> tables() {
        return List.of("daily_decisions", "daily_refusals", "decisions");
    }

    @EventHandler
    void on(OrderPlaced event, LoggedEvent logged, LedgerPage page) {
        List<RequestedLine> lines = event.lines().stream()
                .map(line -> new RequestedLine(line.line(), line.productId(), line.quantity()))
                .toList();
        page.work(DailyDecisions.class, DailyDecisions::new).decidedAt(logged.position());
        page.add(
                DECISIONS,
                logged.position(),
                event.occurredAt(),
                event.storeId(),
                event.agentId(),
                Outcome.PERMITTED,
                event.bulk(),
                json.write(lines),
                "[]",
                json.write(event.warnings()),
                json.write(event.basis()),
                event.orderId());
    }

    @EventHandler
    void on(PurchaseRefused event, LoggedEvent logged, LedgerPage page) {
        page.work(DailyDecisions.class, DailyDecisions::new).decidedAt(logged.position());
        page.add(
                DECISIONS,
                logged.position(),
                event.occurredAt(),
                event.storeId(),
                event.agentId(),
                Outcome.REFUSED,
                event.bulk(),
                json.write(event.lines()),
                json.write(event.reasons()),
                json.write(event.warnings()),
                json.write(event.basis()),
                null);
    }
}
