package io.seatledger.events.value;

/** What the LMS is to do with the enrollment on a returned seat (R52). */
public enum ReturnedEnrollment {
    EXPIRE,
    DROP,
    DESTROY
}
