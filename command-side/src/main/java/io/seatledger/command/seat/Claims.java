package io.seatledger.command.seat;

import io.seatledger.events.LedgerEvent;
import io.seatledger.events.agent.LiveSeatsReduced;
import io.seatledger.events.agent.LiveSeatsRestored;
import io.seatledger.events.enrollment.LearnerGaveUpSeat;
import io.seatledger.events.enrollment.LearnerTookSeat;
import io.seatledger.events.order.OrderPlaced;
import io.seatledger.events.value.LearnerRef;
import io.seatledger.events.value.OrderLine;
import io.seatledger.events.value.SeatId;
import java.time.Instant;
import java.util.List;

/** What other streams note when a seat changes hands: the learner's one seat of a course, the agent's live seats. */
public final class Claims {
    private Claims() {}

    public static LedgerEvent taken(String courseId, LearnerRef learner, SeatId seat, Instant at) {
        return new LearnerTookSeat(courseId, learner.key(), seat.toString(), at);
    }

    public static LedgerEvent givenUp(String courseId, LearnerRef learner, SeatId seat, Instant at) {
        return new LearnerGaveUpSeat(courseId, learner.key(), seat.toString(), at);
    }

    /** Everything that its learner or recipient has in a seat is given up; nothing when nobody has it. */
    public static List<LedgerEvent> released(SeatCase seat, Instant at) {
        return keys(seat.seat()).stream()
                .<LedgerEvent>map(key -> new LearnerGaveUpSeat(
                        seat.line().courseId(), key, seat.id().toString(), at))
                .toList();
    }

    private static List<String> keys(Seat seat) {
        Hold hold = seat.hold();
        if (hold != null) {
            return hold.keys();
        }
        Link link = seat.link();
        return link == null ? List.of() : List.of(link.recipient().key());
    }

    public static LedgerEvent liveReduced(OrderPlaced placed, OrderLine line, int quantity, Instant at) {
        return new LiveSeatsReduced(placed.agentId(), placed.orderId(), line.line(), line.productId(), quantity, at);
    }

    public static LedgerEvent liveRestored(OrderPlaced placed, OrderLine line, int quantity, Instant at) {
        return new LiveSeatsRestored(placed.agentId(), placed.orderId(), line.line(), line.productId(), quantity, at);
    }
}
