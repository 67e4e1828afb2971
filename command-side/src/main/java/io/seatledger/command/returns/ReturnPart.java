package io.seatledger.command.returns;

import io.seatledger.events.value.SeatId;
import io.seatledger.events.value.SeatSpan;
import io.seatledger.events.value.SeatState;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.IntStream;

/**
 * Seats of a return that are of one pool and came from one state.
 *
 * @param pool from 1
 * @param was their state before the return
 * @param numbers within the line, ascending
 */
public record ReturnPart(int line, int pool, SeatState was, List<Integer> numbers) {
    public ReturnPart {
        numbers = List.copyOf(numbers);
    }

    /** The seats of these spans, by line, pool and state. */
    public static List<ReturnPart> of(List<SeatSpan> spans) {
        Map<Key, List<Integer>> parts = new TreeMap<>(Key.ORDER);
        for (SeatSpan span : spans) {
            IntStream.rangeClosed(span.from(), span.to())
                    .forEach(number -> parts.computeIfAbsent(
                                    new Key(span.line(), SeatId.poolOf(number), span.was()), key -> new ArrayList<>())
                            .add(number));
        }
        return parts.entrySet().stream()
                .map(part -> part.getKey().with(part.getValue()))
                .toList();
    }

    private record Key(int line, int pool, SeatState was) {
        static final Comparator<Key> ORDER =
                Comparator.comparingInt(Key::line).thenComparingInt(Key::pool).thenComparing(Key::was);

        ReturnPart with(List<Integer> numbers) {
            return new ReturnPart(line, pool, was, numbers.stream().sorted().toList());
        }
    }
}
