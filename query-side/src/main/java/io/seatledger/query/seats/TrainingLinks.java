package io.seatledger.query.seats;

import io.seatledger.events.value.LearnerRef;
import io.seatledger.events.value.SeatState;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.stereotype.Component;

/** Where learners are trained: the LMS's address of a course and a learner (R36). */
@Component
class TrainingLinks {
    private final @Nullable String template;

    /** @param template with {@code {courseId}} and {@code {learnerId}}; without one nobody is shown a link */
    TrainingLinks(@Value("${seatledger.training-link:#{null}}") @Nullable String template) {
        this.template = template;
    }

    /** The link of a seat whose learner may be trained on this day, else {@code null}. */
    @Nullable
    String of(FoundSeat seat, LocalDate today) {
        LearnerRef learner = seat.own().person();
        String learnerId = learner == null ? null : learner.learnerId();
        if (template == null || learnerId == null || seat.state() != SeatState.ASSIGNED || notBegun(seat, today)) {
            return null;
        }
        return template.replace("{courseId}", seat.courseId()).replace("{learnerId}", learnerId);
    }

    private static boolean notBegun(FoundSeat seat, LocalDate today) {
        TouchedSeat.Hold hold = seat.own().hold();
        LocalDate startsOn = hold == null ? null : hold.startsOn();
        return startsOn != null && today.isBefore(startsOn);
    }
}
