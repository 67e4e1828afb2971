package io.seatledger.command.seat;

import io.seatledger.command.order.OrderState;
import io.seatledger.events.LedgerEvent;
import io.seatledger.events.order.OrderPlaced;
import io.seatledger.events.seat.SeatAssigned;
import io.seatledger.events.value.EnrollmentFact;
import io.seatledger.events.value.EnrollmentPhase;
import io.seatledger.events.value.OrderLine;
import io.seatledger.events.value.Redemption;
import io.seatledger.events.value.SeatId;
import io.seatledger.events.value.SeatState;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A single seat of an automatically redeemed product that an agent bought for itself becomes its own learner's with its
 * release. Where that learner is in the course already the seat stays available, unless the purchase was let through because
 * of a finished enrollment (R10 to R12): then it starts over.
 */
public final class WhenABuyersOwnSeatIsReleasedThenItIsAssigned {
    private WhenABuyersOwnSeatIsReleasedThenItIsAssigned() {}

    /**
     * What follows from the release.
     *
     * @param order with its line released
     */
    public static List<LedgerEvent> react(OrderState order, OwnSeatFacts facts, Instant at) {
        OrderPlaced placed = order.placed();
        LearnerFacts learner = facts.learner();
        if (placed == null || learner == null || learner.heldSeatId() != null || blocks(learner.elsewhere(), placed)) {
            return List.of();
        }
        OrderLine line = placed.lines().get(0);
        SeatId id = new SeatId(placed.orderId(), line.line(), 1);
        SeatCase seat = new SeatCase(id, order, line, SeatPoolState.EMPTY);
        if (seat.asOf(at).state() != SeatState.AVAILABLE) {
            return List.of();
        }
        return List.of(
                new SeatAssigned(
                        id.orderId(),
                        id.line(),
                        seat.numbers(),
                        learner.learner(),
                        null,
                        Redemption.AUTO,
                        learner.elsewhere() != null,
                        at),
                Claims.taken(line.courseId(), learner.learner(), id, at));
    }

    private static boolean blocks(@Nullable EnrollmentFact elsewhere, OrderPlaced placed) {
        return elsewhere != null
                && (elsewhere.phase() != EnrollmentPhase.FINISHED
                        || placed.basis().enrollment() == null);
    }
}
