package io.seatledger.platform.security;

/** What a caller is; every route names the roles that may use it. */
public enum Role {
    ADMIN,
    STORE_BACKEND,
    AGENT,
    LEARNER,
    LMS,
    AUDITOR,
    REPORTER,
    OPERATOR
}
