package io.seatledger.command.enrollment.report;

import io.seatledger.events.value.EnrollmentPhase;
import io.seatledger.events.value.EnrollmentResult;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * One report of the LMS.
 *
 * @param version the LMS's own, increasing with every report of this enrollment
 * @param observedAt when the LMS saw it, by its own clock
 * @param standing {@code null} unless there is an enrollment to speak of
 * @param seatId the seat it concerns, as the LMS knows it; {@code null} when it does not say
 * @param reason why it does not drop the enrollment, {@code null} unless it says so
 */
public record EnrollmentReport(
        String courseId,
        String learnerId,
        long version,
        Instant observedAt,
        Kind kind,
        @Nullable Standing standing,
        @Nullable String seatId,
        @Nullable String reason) {

    /** What the LMS says. */
    public enum Kind {
        /** There is an enrollment; whoever waits for it has it confirmed. */
        ENROLLED,
        /** An attempt to enroll failed. */
        ATTEMPT_FAILED,
        /** There is none any more. */
        DROPPED,
        /** It is kept although it was to be dropped. */
        DROP_REFUSED
    }

    /**
     * Where an enrollment stands.
     *
     * @param completionPercent 0 to 100, if told
     * @param expiresAt first instant at which it is expired, {@code null} for no end
     */
    public record Standing(
            EnrollmentPhase phase,
            @Nullable EnrollmentResult result,
            @Nullable Integer completionPercent,
            @Nullable Instant expiresAt) {}

    public static EnrollmentReport enrolled(
            String courseId, String learnerId, long version, Instant observedAt, Standing standing) {
        return new EnrollmentReport(courseId, learnerId, version, observedAt, Kind.ENROLLED, standing, null, null);
    }

    public static EnrollmentReport attemptFailed(String courseId, String learnerId, long version, Instant observedAt) {
        return new EnrollmentReport(courseId, learnerId, version, observedAt, Kind.ATTEMPT_FAILED, null, null, null);
    }

    /** The report that an enrollment is no more. */
    public static EnrollmentReport dropped(String courseId, String learnerId, long version, Instant observedAt) {
        return new EnrollmentReport(courseId, learnerId, version, observedAt, Kind.DROPPED, null, null, null);
    }

    /** The report that an enrollment stays. */
    public static EnrollmentReport dropRefused(
            String courseId, String learnerId, long version, Instant observedAt, String reason) {
        return new EnrollmentReport(courseId, learnerId, version, observedAt, Kind.DROP_REFUSED, null, null, reason);
    }

    /** The same report, about a seat. */
    public EnrollmentReport of(@Nullable String seat) {
        return new EnrollmentReport(courseId, learnerId, version, observedAt, kind, standing, seat, reason);
    }
}
