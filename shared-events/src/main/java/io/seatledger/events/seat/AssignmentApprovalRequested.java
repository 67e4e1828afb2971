package io.seatledger.events.seat;

import io.seatledger.events.value.EnrollmentFact;
import io.seatledger.events.value.LearnerRef;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A seat waits for approval, because the learner has an enrollment in the course that rests on none of our seats (R31).
 *
 * @param requestId of the request to decide
 * @param enrollment what was known of that enrollment
 */
public record AssignmentApprovalRequested(
        String orderId,
        int line,
        List<Integer> seats,
        LearnerRef learner,
        @Nullable LocalDate startsOn,
        String requestId,
        EnrollmentFact enrollment,
        Instant occurredAt)
        implements SeatEvent {
    public AssignmentApprovalRequested {
        seats = List.copyOf(seats);
    }
}
