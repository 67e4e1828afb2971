package io.seatledger.command.enrollment.report;

/** How an attempt of the LMS to enroll the learner of a seat went. */
enum EnrollmentOutcome {
    CONFIRMED,
    FAILED
}
