package io.seatledger.command.seat.assign;

/** What is to happen when the learner has an enrollment from elsewhere in the course (R31, R32). */
public enum OnExistingEnrollment {
    APPROVE,
    DELETE_FINISHED
}
