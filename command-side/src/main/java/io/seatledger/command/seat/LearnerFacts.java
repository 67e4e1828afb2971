package io.seatledger.command.seat;

import io.seatledger.command.domain.Ledger;
import io.seatledger.command.person.ResolvedLearner;
import io.seatledger.domain.enrollment.EnrollmentState;
import io.seatledger.events.value.EnrollmentFact;
import io.seatledger.events.value.LearnerRef;
import io.seatledger.events.value.SeatId;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What is known of a learner in the course of a seat.
 *
 * @param heldSeatId the seat of the course that the learner has already, {@code null} for none
 * @param elsewhere an enrollment in the course that rests on none of our seats, {@code null} for none
 */
public record LearnerFacts(
        LearnerRef learner,
        @Nullable String heldSeatId,
        @Nullable EnrollmentFact elsewhere) {

    /** Looks at every enrollment the person may have in the course, under any key. */
    public static LearnerFacts of(String courseId, ResolvedLearner learner, Instant at, Ledger ledger) {
        return of(courseId, learner, at, ledger, null);
    }

    /** The same for a seat whose link outlived its time: who was invited to it does not hold it any more. */
    public static LearnerFacts of(SeatCase seat, ResolvedLearner learner, Instant at, Ledger ledger) {
        boolean freed = !seat.overdue(at).isEmpty();
        return of(seat.line().courseId(), learner, at, ledger, freed ? seat.id() : null);
    }

    /** The same for who redeems a seat: the invitation to it is no seat yet. */
    public static LearnerFacts redeeming(SeatCase seat, ResolvedLearner learner, Instant at, Ledger ledger) {
        return of(seat.line().courseId(), learner, at, ledger, seat.id());
    }

    private static LearnerFacts of(
            String courseId, ResolvedLearner learner, Instant at, Ledger ledger, @Nullable SeatId passedOver) {
        List<EnrollmentState> states = learner.keys().stream()
                .map(key -> ledger.read(EnrollmentState.KIND, EnrollmentState.id(courseId, key)))
                .toList();
        String none = passedOver == null ? null : passedOver.toString();
        String held = states.stream()
                .map(EnrollmentState::seatId)
                .filter(seat -> seat != null && !seat.equals(none))
                .findFirst()
                .orElse(null);
        EnrollmentFact elsewhere = states.stream()
                .filter(state -> state.seatId() == null || state.seatId().equals(none))
                .map(state -> state.factAt(at, courseId, learner.ref().key()))
                .filter(fact -> fact != null)
                .findFirst()
                .orElse(null);
        return new LearnerFacts(learner.ref(), held, elsewhere);
    }
}
