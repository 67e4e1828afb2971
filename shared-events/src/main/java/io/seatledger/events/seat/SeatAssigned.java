package io.seatledger.events.seat;

import io.seatledger.events.value.LearnerRef;
import io.seatledger.events.value.Redemption;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A seat was given to a learner; the LMS is asked to enroll the learner.
 *
 * @param startsOn first day on which the training link shows, {@code null} for at once
 * @param redemption {@code AUTO} when a seat bought for oneself was assigned by its release
 * @param startOver whether the LMS is to delete the learner's finished enrollment first (R32)
 */
public record SeatAssigned(
        String orderId,
        int line,
        List<Integer> seats,
        LearnerRef learner,
        @Nullable LocalDate startsOn,
        Redemption redemption,
        boolean startOver,
        Instant occurredAt)
        implements SeatEvent {
    public SeatAssigned {
        seats = List.copyOf(seats);
    }
}
