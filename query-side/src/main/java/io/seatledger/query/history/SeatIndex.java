package io.seatledger.query.history;

import io.seatledger.events.LedgerEvent;
import io.seatledger.events.agent.ReleasedSeatsVoided;
import io.seatledger.events.agent.SeatsPurchased;
import io.seatledger.events.agent.SeatsVoided;
import io.seatledger.events.enrollment.EnrollmentAttemptFailed;
import io.seatledger.events.enrollment.LearnerGaveUpSeat;
import io.seatledger.events.enrollment.LearnerTookSeat;
import io.seatledger.events.order.RedeemByChanged;
import io.seatledger.events.order.SeatsReleased;
import io.seatledger.events.request.RequestEvent;
import io.seatledger.events.seat.SeatEvent;
import io.seatledger.events.value.SeatId;
import io.seatledger.query.reading.PastEvents;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Which seats an event concerns. What concerns all seats of a line or of an order is kept once, under the line or the order: the
 * history of a seat is what concerns the seat, its line, its order's seats and the requests about it.
 */
final class SeatIndex {
    static final String SEAT = PastEvents.SEAT;
    static final String LINE = PastEvents.LINE;
    static final String SEATS_OF_ORDER = "seats";
    static final String REQUEST = "request";

    private SeatIndex() {}

    record Entry(String kind, String id) {}

    static List<Entry> of(LedgerEvent event) {
        if (event instanceof SeatEvent seats) {
            return seats.seats().stream()
                    .map(number -> new Entry(SEAT, new SeatId(seats.orderId(), seats.line(), number).toString()))
                    .toList();
        }
        if (event instanceof RequestEvent request) {
            return List.of(new Entry(REQUEST, request.stream()));
        }
        if (event instanceof RedeemByChanged changed) {
            return List.of(new Entry(SEATS_OF_ORDER, changed.orderId()));
        }
        String line = lineOf(event);
        if (line != null) {
            return List.of(new Entry(LINE, line));
        }
        String seatId = seatNamedBy(event);
        return seatId == null ? List.of() : List.of(new Entry(SEAT, seatId));
    }

    static String line(String orderId, int line) {
        return orderId + '.' + line;
    }

    private static @Nullable String lineOf(LedgerEvent event) {
        if (event instanceof SeatsPurchased e) {
            return line(e.orderId(), e.line());
        }
        if (event instanceof SeatsReleased e) {
            return line(e.orderId(), e.line());
        }
        if (event instanceof SeatsVoided e) {
            return line(e.orderId(), e.line());
        }
        return event instanceof ReleasedSeatsVoided e ? line(e.orderId(), e.line()) : null;
    }

    private static @Nullable String seatNamedBy(LedgerEvent event) {
        if (event instanceof LearnerTookSeat e) {
            return e.seatId();
        }
        if (event instanceof LearnerGaveUpSeat e) {
            return e.seatId();
        }
        return event instanceof EnrollmentAttemptFailed e ? e.seatId() : null;
    }
}
