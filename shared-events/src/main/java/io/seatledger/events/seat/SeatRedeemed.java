package io.seatledger.events.seat;

import io.seatledger.events.value.LearnerRef;
import java.time.Instant;
import java.util.List;

/**
 * The invited person redeemed a seat; the LMS is asked to enroll the learner.
 *
 * @param recipient whom the link was sent to
 * @param learner who redeemed it, the same person
 * @param startOver whether the LMS is to delete the learner's finished enrollment first (R32)
 */
public record SeatRedeemed(
        String orderId,
        int line,
        List<Integer> seats,
        LearnerRef recipient,
        LearnerRef learner,
        boolean startOver,
        Instant occurredAt)
        implements SeatEvent {
    public SeatRedeemed {
        seats = List.copyOf(seats);
    }
}
