package io.seatledger.events.value;

/** How far a learner has come in a course, in the LMS's word. */
public enum EnrollmentPhase {
    NOT_STARTED,
    IN_PROGRESS,
    FINISHED
}
