package io.seatledger.command.batch;

import io.seatledger.events.value.SeatId;
import java.util.Collection;
import java.util.List;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.stream.Collectors;

/** Splits what concerns seats of a line by their pools, because an event is about seats of one pool only. */
public final class Pools {
    private Pools() {}

    /**
     * One list for each pool concerned, in order of pool; within it the order stays.
     *
     * @param number of the seat that an element is about
     */
    public static <T> Collection<List<T>> split(Collection<T> all, Function<T, Integer> number) {
        return all.stream()
                .collect(Collectors.groupingBy(
                        element -> SeatId.poolOf(number.apply(element)), TreeMap::new, Collectors.toList()))
                .values();
    }
}
