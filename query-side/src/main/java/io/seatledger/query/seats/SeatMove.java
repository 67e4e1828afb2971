package io.seatledger.query.seats;

import io.seatledger.events.value.SeatState;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Seats {@code first} to {@code last} of a line go from one state to another.
 *
 * @param from {@code null} when they were just bought and stood nowhere before
 */
public record SeatMove(
        String orderId,
        int line,
        int first,
        int last,
        @Nullable SeatState from,
        SeatState to) {
    /** How many seats go. */
    public int quantity() {
        return last - first + 1;
    }

    /** First and last number of a run of consecutive seats. */
    public record Run(int first, int last) {}

    /** The runs that numbers make, whatever their order. */
    public static List<Run> runs(List<Integer> numbers) {
        List<Run> runs = new ArrayList<>();
        int[] sorted = numbers.stream().mapToInt(Integer::intValue).sorted().toArray();
        for (int i = 0, first = 0; i < sorted.length; i++) {
            if (i + 1 == sorted.length || sorted[i + 1] > sorted[i] + 1) {
                runs.add(new Run(sorted[first], sorted[i]));
                first = i + 1;
            }
        }
        return runs;
    }
}
