package io.seatledger.domain.enrollment;

import io.seatledger.domain.Fold;
import io.seatledger.domain.StreamKind;
import io.seatledger.domain.StreamState;
import io.seatledger.events.LedgerEvent;
import io.seatledger.events.Streams;
import io.seatledger.events.enrollment.EnrollmentAttemptFailed;
import io.seatledger.events.enrollment.EnrollmentDropRefusalReported;
import io.seatledger.events.enrollment.EnrollmentDropped;
import io.seatledger.events.enrollment.EnrollmentEvent;
import io.seatledger.events.enrollment.EnrollmentReported;
import io.seatledger.events.enrollment.LateEnrollmentReportRecorded;
import io.seatledger.events.enrollment.LearnerGaveUpSeat;
import io.seatledger.events.enrollment.LearnerTookSeat;
import io.seatledger.events.value.EnrollmentFact;
import io.seatledger.events.value.EnrollmentPhase;
import io.seatledger.events.value.EnrollmentResult;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * What the LMS last said about one learner in one course.
 *
 * @param version the LMS's own of the newest report; without meaning while nothing is known
 * @param phase {@code null} when there is no enrollment: nothing was ever reported, or it was dropped
 * @param observedAt when the LMS saw it, {@code null} while nothing is known
 * @param seatId our seat that it rests on or will rest on, {@code null} for none (R31)
 */
public record EnrollmentState(
        boolean known,
        long version,
        @Nullable Instant observedAt,
        @Nullable EnrollmentPhase phase,
        @Nullable EnrollmentResult result,
        @Nullable Integer completionPercent,
        @Nullable Instant expiresAt,
        @Nullable String seatId)
        implements StreamState<EnrollmentState> {
    public static final EnrollmentState EMPTY = new EnrollmentState(false, 0, null, null, null, null, null, null);

    public static final StreamKind<EnrollmentState> KIND =
            new StreamKind<>(Streams.ENROLLMENT, EnrollmentState.class, EMPTY, 2);

    private static final Fold<EnrollmentState> FOLD = Fold.<EnrollmentState>over(EnrollmentEvent.class)
            .on(EnrollmentReported.class, EnrollmentState::reported)
            .on(
                    EnrollmentDropped.class,
                    (state, e) -> state.heard(e.version(), e.observedAt()).withoutEnrollment())
            .on(EnrollmentAttemptFailed.class, (state, e) -> state.heard(e.version(), e.observedAt()))
            .on(EnrollmentDropRefusalReported.class, (state, e) -> state.heard(e.version(), e.observedAt()))
            .on(LearnerTookSeat.class, (state, e) -> state.restingOn(e.seatId()))
            .on(LearnerGaveUpSeat.class, (state, e) -> state.restingOn(null))
            .ignore(LateEnrollmentReportRecorded.class)
            .complete();

    /** The part of the stream's name after the kind. */
    public static String id(String courseId, String learnerId) {
        return courseId + ':' + learnerId;
    }

    @Override
    public EnrollmentState evolve(LedgerEvent event) {
        return FOLD.apply(this, event);
    }

    /** R61: not started or in progress, and not expired; half-open, so no longer active at {@code expiresAt} itself. */
    public boolean activeAt(Instant at) {
        return phase != null && phase != EnrollmentPhase.FINISHED && (expiresAt == null || at.isBefore(expiresAt));
    }

    /** What a decision taken at this time copies of it, {@code null} when there is no enrollment. */
    public @Nullable EnrollmentFact factAt(Instant at, String courseId, String learnerId) {
        return phase == null
                ? null
                : new EnrollmentFact(courseId, learnerId, phase, result, expiresAt, activeAt(at), version);
    }

    private EnrollmentState reported(EnrollmentReported e) {
        return new EnrollmentState(
                true, e.version(), e.observedAt(), e.phase(), e.result(), e.completionPercent(), e.expiresAt(), seatId);
    }

    private EnrollmentState heard(long newVersion, Instant at) {
        return new EnrollmentState(true, newVersion, at, phase, result, completionPercent, expiresAt, seatId);
    }

    private EnrollmentState withoutEnrollment() {
        return new EnrollmentState(known, version, observedAt, null, null, null, null, seatId);
    }

    private EnrollmentState restingOn(@Nullable String seat) {
        return new EnrollmentState(known, version, observedAt, phase, result, completionPercent, expiresAt, seat);
    }
}
