package io.seatledger.events.seat;

import io.seatledger.events.value.LearnerRef;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Seats were given to learners by one list; the LMS is asked to enroll them.
 *
 * @param learners one for each of {@code seats}, in the same order
 * @param batchId the batch that holds the outcome of every row
 */
public record SeatsAssigned(
        String orderId,
        int line,
        List<Integer> seats,
        List<LearnerRef> learners,
        @Nullable LocalDate startsOn,
        String batchId,
        Instant occurredAt)
        implements SeatEvent {
    public SeatsAssigned {
        seats = List.copyOf(seats);
        learners = List.copyOf(learners);
    }
}
