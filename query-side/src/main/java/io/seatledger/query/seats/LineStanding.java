package io.seatledger.query.seats;

import io.seatledger.events.LedgerEvent;
import io.seatledger.events.agent.ReleasedSeatsVoided;
import io.seatledger.events.agent.SeatsVoided;
import io.seatledger.events.order.OrderPlaced;
import io.seatledger.events.order.SeatsReleased;
import io.seatledger.events.value.SeatState;
import java.time.LocalDate;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * Where all seats of a line stand that have no state of their own.
 *
 * @param state {@code PENDING}, {@code AVAILABLE} or {@code VOIDED}
 * @param redeemBy last day on which they can be assigned or redeemed, {@code null} for no end
 * @param version how many events concern all seats of the line
 */
record LineStanding(SeatState state, @Nullable LocalDate redeemBy, long version) {

    static LineStanding of(OrderPlaced placed) {
        return new LineStanding(SeatState.PENDING, placed.redeemBy(), 1);
    }

    /** Where an event leaves the seats of a line: all are released, or end, at once. Empty for one that does neither. */
    static Optional<Step> step(LedgerEvent event) {
        if (event instanceof SeatsReleased e) {
            return Optional.of(new Step(e.orderId(), e.line(), SeatState.AVAILABLE));
        }
        if (event instanceof SeatsVoided e) {
            return Optional.of(new Step(e.orderId(), e.line(), SeatState.VOIDED));
        }
        return event instanceof ReleasedSeatsVoided e
                ? Optional.of(new Step(e.orderId(), e.line(), SeatState.VOIDED))
                : Optional.empty();
    }

    /** What an event does to a line. */
    record Step(String orderId, int line, SeatState state) {}

    LineStanding after(Step step) {
        return new LineStanding(step.state(), redeemBy, version + 1);
    }

    LineStanding redeemedBy(@Nullable LocalDate day) {
        return new LineStanding(state, day, version);
    }
}
