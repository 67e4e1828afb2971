package io.seatledger.query.projection;

import io.seatledger.events.LedgerEvent;
import io.seatledger.events.Streams;
import io.seatledger.events.agent.ReleasedSeatsVoided;
import io.seatledger.events.agent.RepurchasePermitted;
import io.seatledger.events.agent.SeatsPurchased;
import io.seatledger.events.agent.SeatsVoided;
import io.seatledger.events.order.OrderEvent;
import io.seatledger.platform.ledger.LoggedEvent;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Which events must be folded in order of each other. */
public final class Sequences {
    private Sequences() {}

    /** The order an event is about, whatever stream it is in. */
    public static Optional<String> orderOf(@Nullable LedgerEvent event) {
        if (event instanceof OrderEvent order) {
            return Optional.of(order.orderId());
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
