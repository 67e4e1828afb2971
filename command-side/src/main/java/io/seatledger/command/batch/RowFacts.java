package io.seatledger.command.batch;

import io.seatledger.command.seat.IdentityFacts;
import io.seatledger.command.seat.LearnerFacts;
import io.seatledger.command.seat.SeatCase;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What is known of whom a row names.
 *
 * @param person {@code null} when the row cannot be read
 */
public record RowFacts(ListedRow row, @Nullable Person person) {

    /**
     * Whom a row names.
     *
     * @param keys every key the person is known by
     * @param held the seat of the very line that is recorded as the person's, {@code null} for none
     */
    public record Person(
            List<String> keys,
            LearnerFacts learner,
            IdentityFacts identity,
            @Nullable SeatCase held) {
        public Person {
            keys = List.copyOf(keys);
        }
    }
}
