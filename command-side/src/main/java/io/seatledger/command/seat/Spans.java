package io.seatledger.command.seat;

import io.seatledger.events.value.SeatSpan;
import io.seatledger.events.value.SeatState;
import java.util.ArrayList;
import java.util.List;

/** Puts seats that stand side by side into one word. */
public final class Spans {
    private Spans() {}

    /** Seats of one line and state as few spans, in order. */
    public static List<SeatSpan> of(int line, SeatState state, List<Integer> numbers) {
        List<SeatSpan> spans = new ArrayList<>();
        for (int number : numbers.stream().sorted().toList()) {
            SeatSpan last = spans.isEmpty() ? null : spans.get(spans.size() - 1);
            if (last != null && last.to() + 1 == number) {
                spans.set(spans.size() - 1, new SeatSpan(line, last.from(), number, state));
            } else {
                spans.add(new SeatSpan(line, number, number, state));
            }
        }
        return spans;
    }
}
