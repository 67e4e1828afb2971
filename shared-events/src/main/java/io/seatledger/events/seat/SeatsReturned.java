package io.seatledger.events.seat;

import io.seatledger.events.value.Disposition;
import io.seatledger.events.value.LearnerRef;
import io.seatledger.events.value.ReturnedEnrollment;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Seats were given back, and money too where it was due.
 *
 * @param learners former holders or invited persons of those of {@code seats} that had any
 * @param enrollment what the LMS is to do with the enrollments, {@code null} when there are none
 */
public record SeatsReturned(
        String orderId,
        int line,
        List<Integer> seats,
        String returnId,
        Disposition disposition,
        List<LearnerRef> learners,
        @Nullable ReturnedEnrollment enrollment,
        Instant occurredAt)
        implements SeatEvent {
    public SeatsReturned {
        seats = List.copyOf(seats);
        learners = List.copyOf(learners);
    }
}
