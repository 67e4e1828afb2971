package io.seatledger.command.returns.open;

import io.seatledger.events.value.SeatId;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * Which seats of an order somebody wants to give back: those named, or else all that can be returned, or some that are free.
 *
 * @param named numbers by line, ascending; empty for the other forms
 * @param line the only line meant, {@code null} for all
 * @param quantity so many free ones of that line, {@code null} for all that can be returned
 */
public record Wanted(
        Map<Integer, List<Integer>> named,
        @Nullable Integer line,
        @Nullable Long quantity) {

    /** These seats; one named twice counts once. */
    public static Wanted seats(List<SeatId> seats) {
        Map<Integer, TreeSet<Integer>> byLine = seats.stream()
                .collect(Collectors.groupingBy(
                        SeatId::line,
                        TreeMap::new,
                        Collectors.mapping(SeatId::number, Collectors.toCollection(TreeSet::new))));
        Map<Integer, List<Integer>> named = new TreeMap<>();
        byLine.forEach((line, numbers) -> named.put(line, List.copyOf(numbers)));
        return new Wanted(named, null, null);
    }

    /** Seats of an order or of one of its lines. */
    public static Wanted of(@Nullable Integer line, @Nullable Long quantity) {
        return new Wanted(Map.of(), line, quantity);
    }

    /** Whether it names seats. */
    boolean byName() {
        return !named.isEmpty();
    }

    /** Whether all of a line must be looked at, or so much of it that it makes no difference. */
    boolean meansAllOf(int orderLine) {
        return byName() ? named.containsKey(orderLine) : line == null || line == orderLine;
    }
}
