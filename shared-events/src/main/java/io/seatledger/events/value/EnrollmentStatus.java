package io.seatledger.events.value;

/** How far the LMS got with enrolling the learner of an assigned seat. */
public enum EnrollmentStatus {
    REQUESTED,
    CONFIRMED,
    FAILED
}
