package io.seatledger.platform.vault;

import org.jspecify.annotations.Nullable;

/**
 * What is known of a person that must not be in the log; its text form hides it. Each part is {@code null} where nothing is
 * known: an agent has a name, a learner a given and a family name.
 */
public record PersonalData(
        @Nullable String name,
        @Nullable String email,
        @Nullable String givenName,
        @Nullable String familyName) {

    /** An agent's. */
    public static PersonalData ofAgent(String name, String email) {
        return new PersonalData(name, email, null, null);
    }

    /** A learner's. */
    public static PersonalData ofLearner(
            @Nullable String email, @Nullable String givenName, @Nullable String familyName) {
        return new PersonalData(null, email, givenName, familyName);
    }

    @Override
    public String toString() {
        return "PersonalData[hidden]";
    }
}
