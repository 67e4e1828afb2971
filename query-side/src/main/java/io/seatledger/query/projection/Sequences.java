package io.seatledger.query.projection;

import io.seatledger.events.LedgerEvent;
import io.seatledger.events.Streams;
import io.seatledger.events.agent.ReleasedSeatsVoided;
import io.seatledger.events.agent.RepurchasePermitted;
import io.seatledger.events.agent.SeatsPurchased;
import io.seatledger.events.agent.SeatsVoided;
import io.seatledger.events.batch.BatchRecorded;
import io.seatledger.events.order.OrderEvent;
import io.seatledger.events.request.RequestReceived;
import io.seatledger.events.returns.ReturnOpened;
import io.seatledger.events.seat.SeatEvent;
import io.seatledger.platform.ledger.LoggedEvent;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Which events must be folded in order of each other. */
public final class Sequences {
    private Sequences() {}

    /** The order an event is about, whatever stream it is in; later events of requests, returns and batches do not say. */
    public static Optional<String> orderOf(@Nullable LedgerEvent event) {
        if (event instanceof OrderEvent order) {
            return Optional.of(order.orderId());
        }
        if (event instanceof SeatEvent seat) {
            return Optional.of(seat.orderId());
        }
        if (event instanceof RequestReceived received) {
            return Optional.of(received.orderId());
        }
        if (event instanceof ReturnOpened opened) {
            return Optional.of(opened.orderId());
        }
        if (event instanceof BatchRecorded recorded) {
            return Optional.of(recorded.orderId());
        }
        if (event instanceof SeatsPurchased purchased) {
            return Optional.of(purchased.orderId());
        }
        if (event instanceof SeatsVoided voided) {
            return Optional.of(voided.orderId());
        }
        if (event instanceof ReleasedSeatsVoided voided) {
            return Optional.of(voided.orderId());
        }
        return event instanceof RepurchasePermitted permitted ? Optional.of(permitted.orderId()) : Optional.empty();
    }

    /** Events of one order follow each other across streams; all others follow their stream. */
    public static String ofOrderElseStream(LoggedEvent logged, @Nullable LedgerEvent event) {
        return orderOf(event).map(Streams::order).orElseGet(logged::stream);
    }
}
