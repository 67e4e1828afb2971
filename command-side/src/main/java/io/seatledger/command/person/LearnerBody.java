package io.seatledger.command.person;

import org.jspecify.annotations.Nullable;

/** Names a learner. */
public record LearnerBody(
        @Nullable String learnerId,
        @Nullable String email,
        @Nullable String givenName,
        @Nullable String familyName) {}
