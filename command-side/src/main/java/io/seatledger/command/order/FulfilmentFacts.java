package io.seatledger.command.order;

import io.seatledger.command.domain.Ledger;
import io.seatledger.command.person.ResolvedLearner;
import io.seatledger.command.seat.OrderCompletion;
import io.seatledger.command.seat.OwnSeatFacts;
import io.seatledger.events.order.OrderPlaced;
import java.time.Instant;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * What the release of seats and the completion of an order look at beside the order.
 *
 * @param seatsInProcess whether a seat that was released before payment waits for approval or for the LMS
 * @param own of a single seat that an agent bought for itself
 */
public record FulfilmentFacts(boolean seatsInProcess, OwnSeatFacts own) {
    /** No seat was released, and none is to be assigned by its release. */
    public static final FulfilmentFacts NONE = new FulfilmentFacts(false, OwnSeatFacts.NONE);

    /** For a step that can release seats and does not pay. */
    public static FulfilmentFacts atAuthorization(
            OrderState order, @Nullable ResolvedLearner buyer, Instant at, Ledger ledger) {
        OrderPlaced placed = order.placed();
        return placed == null ? NONE : new FulfilmentFacts(false, OwnSeatFacts.of(placed, buyer, at, ledger));
    }

    /** For a step that pays. Only seats released before can be in process, so a normal payment reads no pool. */
    public static FulfilmentFacts atPayment(
            OrderState order, @Nullable ResolvedLearner buyer, Instant at, Ledger ledger) {
        OrderPlaced placed = order.placed();
        return placed == null
                ? NONE
                : new FulfilmentFacts(
                        !order.wasPaid()
                                && placed.lines().stream().anyMatch(line -> order.released(line.line()))
                                && OrderCompletion.anyInProcess(placed, Set.of(), ledger),
                        OwnSeatFacts.of(placed, buyer, at, ledger));
    }
}
