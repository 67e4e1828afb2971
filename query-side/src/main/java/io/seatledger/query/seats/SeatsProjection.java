package io.seatledger.query.seats;

import io.seatledger.events.LedgerEvent;
import io.seatledger.events.agent.ReleasedSeatsVoided;
import io.seatledger.events.agent.SeatsVoided;
import io.seatledger.events.order.OrderPlaced;
import io.seatledger.events.order.RedeemByChanged;
import io.seatledger.events.order.SeatsReleased;
import io.seatledger.events.seat.SeatEvent;
import io.seatledger.platform.ledger.LoggedEvent;
import io.seatledger.query.projection.LedgerPage;
import io.seatledger.query.projection.Projection;
import io.seatledger.query.projection.ReadModelWriter;
import java.util.List;
import org.axonframework.config.ProcessingGroup;
import org.axonframework.eventhandling.EventHandler;
import org.springframework.stereotype.Component;

/** Folds where each seat stands: a row per line, and one per seat that anything happened to. */
@Component
@ProcessingGroup("seats")
class SeatsProjection implements Projection {
    private final ReadModelWriter rows;

    SeatsProjection(ReadModelWriter rows) {
        this.rows = rows;
    }

    @Override
    public List<String> tables() {
        return List.of("seat_lines", "seats");
    }

    @EventHandler
    void on(OrderPlaced event, LoggedEvent logged) {
        LineStanding standing = LineStanding.of(event);
        event.lines()
                .forEach(line -> rows.one(
                        "insert into seat_lines values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)",
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
    void on(SeatsReleased event) {
        stand(event);
    }

    @EventHandler
    void on(SeatsVoided event) {
        stand(event);
    }

    @EventHandler
    void on(ReleasedSeatsVoided event) {
        stand(event);
    }

    @EventHandler
    void on(RedeemByChanged event) {
        rows.any("update seat_lines set redeem_by = ? where order_id = ?", event.redeemBy(), event.orderId());
    }

    @EventHandler
    void on(SeatEvent event, LedgerPage page) {
        page.work(SeatSteps.class, SeatSteps::new).add(event, SeatChange.of(event));
    }

    private void stand(LedgerEvent event) {
        LineStanding.step(event)
                .ifPresent(step -> rows.one(
                        "update seat_lines set state = ?, version = version + 1 where order_id = ? and line = ?",
                        step.state(),
                        step.orderId(),
                        step.line()));
    }
}
