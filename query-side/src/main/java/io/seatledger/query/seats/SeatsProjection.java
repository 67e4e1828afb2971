package io.seatledger.query.seats;

import io.seatledger.events.LedgerEvent;
import io.seatledger.events.agent.ReleasedSeatsVoided;
import io.seatledger.events.agent.SeatsVoided;
import io.seatledger.events.order.OrderPlaced;
import io.seatledger.events.order.RedeemByChanged;
import io.seatledger.events.order.SeatsReleased;
import io.seatledger.events.seat.SeatEvent;
import io.seatledger.platform.ledger.LoggedEvent;
import io.seatledger.query.projection.GatheredInsert;
import io.seatledger.query.projection.LedgerPage;
import io.seatledger.query.projection.Projection;
import java.util.List;
import org.axonframework.config.ProcessingGroup;
import org.axonframework.eventhandling.EventHandler;
import org.springframework.stereotype.Component;

/** Folds where each seat stands: a row per line, and one per seat that anything happened to. */
@Component
@ProcessingGroup("seats")
class SeatsProjection implements Projection {
    private static final GatheredInsert LINES = new GatheredInsert(
            0,
            "insert into seat_lines select * from unnest(?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)",
            List.of(
                    "text", "int4", "int8", "text", "text", "text", "text", "text", "int4", "int4", "text", "date",
                    "text", "int8", "int8"));

    @Override
    public List<String> tables() {
        return List.of("seat_lines", "seats");
    }

    @EventHandler
    void on(OrderPlaced event, LoggedEvent logged, LedgerPage page) {
        LineStanding standing = LineStanding.of(event);
        event.lines()
                .forEach(line -> page.add(
                        LINES,
                        event.orderId(),
                        line.line(),
                        logged.position(),
                        event.storeId(),
                        line.productId(),
                        line.courseId(),
                        event.agentId(),
                        event.groupId(),
                        line.quantity(),
                        line.quantity(),
                        standing.state(),
                        standing.redeemBy(),
                        event.currency(),
                        line.lineTotalMinor(),
                        standing.version()));
    }

    @EventHandler
    void on(SeatsReleased event, LedgerPage page) {
        stand(event, page);
    }

    @EventHandler
    void on(SeatsVoided event, LedgerPage page) {
        stand(event, page);
    }

    @EventHandler
    void on(ReleasedSeatsVoided event, LedgerPage page) {
        stand(event, page);
    }

    @EventHandler
    void on(RedeemByChanged event, LedgerPage page) {
        page.work(LineSteps.class, LineSteps::new).redeemedBy(event);
    }

    @EventHandler
    void on(SeatEvent event, LedgerPage page) {
        page.work(SeatSteps.class, SeatSteps::new).add(event, SeatChange.of(event));
    }

    private static void stand(LedgerEvent event, LedgerPage page) {
        LineStanding.step(event).ifPresent(page.work(LineSteps.class, LineSteps::new)::stood);
    }
}
