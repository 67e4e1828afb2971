package io.seatledger.command.batch;

import io.seatledger.command.person.ResolvedLearner;
import org.jspecify.annotations.Nullable;

/**
 * A row of a list as a command carries it.
 *
 * @param row from 1
 * @param learner whom it names, {@code null} when it cannot be read
 * @param ownAddress whether it names the address of the agent that bought the seats
 * @param problem everything wrong with a row that cannot be read, else empty
 */
public record ListedRow(int row, @Nullable ResolvedLearner learner, boolean ownAddress, String problem) {

    /** A row that names somebody. */
    public static ListedRow of(int row, ResolvedLearner learner) {
        return new ListedRow(row, learner, false, "");
    }

    /** A row that cannot be read. */
    public static ListedRow malformed(int row, String problem) {
        return new ListedRow(row, null, false, problem);
    }
}
