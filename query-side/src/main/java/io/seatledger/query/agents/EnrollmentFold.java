package io.seatledger.query.agents;

import io.seatledger.events.enrollment.EnrollmentDropped;
import io.seatledger.events.enrollment.EnrollmentReported;
import io.seatledger.query.projection.ReadModelWriter;
import java.time.Instant;

/** Folds what the LMS said; late reports change nothing (R60). */
final class EnrollmentFold {
    private final ReadModelWriter rows;

    EnrollmentFold(ReadModelWriter rows) {
        this.rows = rows;
    }

    void reported(EnrollmentReported event) {
        rows.one(
                """
                insert into enrollments values (?, ?, ?, ?, ?, ?, ?, ?, false)
                on conflict (learner_id, course_id) do update set
                    version = excluded.version, observed_at = excluded.observed_at, phase = excluded.phase,
                    result = excluded.result, completion_percent = excluded.completion_percent,
                    expires_at = excluded.expires_at, dropped = false""",
                event.learnerId(),
                event.courseId(),
                event.version(),
                event.observedAt(),
                event.phase(),
                event.result(),
                event.completionPercent(),
                event.expiresAt());
    }

    /** A newer report that leaves the enrollment as it is: it failed to come about, or is not dropped. */
    void leftAlone(String learnerId, String courseId, long version, Instant observedAt) {
        rows.any(
                "update enrollments set version = ?, observed_at = ? where learner_id = ? and course_id = ?",
                version,
                observedAt,
                learnerId,
                courseId);
    }

    /** It stays, marked: what a learner had before is found by it. A drop may be the first that is heard of an enrollment. */
    void dropped(EnrollmentDropped event) {
        rows.any("""
                update enrollments set version = ?, observed_at = ?, dropped = true
                where learner_id = ? and course_id = ?""", event.version(), event.observedAt(), event.learnerId(), event.courseId());
    }
}
