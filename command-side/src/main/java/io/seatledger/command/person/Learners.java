package io.seatledger.command.person;

import io.seatledger.command.ledger.Attempt;

/** Finds learners. */
@org.springframework.stereotype.Component
public class Learners {
    public ResolvedLearner resolve(LearnerBody body, Attempt attempt) {
        throw new IllegalStateException();
    }
}
