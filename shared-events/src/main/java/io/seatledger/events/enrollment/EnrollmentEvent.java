package io.seatledger.events.enrollment;

import io.seatledger.events.LedgerEvent;
import io.seatledger.events.Streams;

/** What the LMS said about one learner in one course. */
public sealed interface EnrollmentEvent extends LedgerEvent
        permits EnrollmentReported,
                EnrollmentDropped,
                LateEnrollmentReportRecorded,
                LearnerTookSeat,
                LearnerGaveUpSeat,
                EnrollmentAttemptFailed,
                EnrollmentDropRefusalReported {
    String courseId();

    String learnerId();

    @Override
    default String stream() {
        return Streams.enrollment(courseId(), learnerId());
    }
}
