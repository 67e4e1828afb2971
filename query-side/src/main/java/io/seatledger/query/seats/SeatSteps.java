package io.seatledger.query.seats;

import io.seatledger.events.seat.SeatEvent;
import io.seatledger.query.projection.PageWork;
import io.seatledger.query.projection.ReadModelWriter;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.BiFunction;

/**
 * What a page does to seats, step by step: the seats concerned are read with one statement, changed in memory in the order of the
 * events, and written with one. A page of many large events is done in several such rounds, none of which is large.
 */
final class SeatSteps implements PageWork {
    private static final int ROUND_MAX = 20_000;

    private final List<Step> steps = new ArrayList<>();

    /** @param change is told the seat and its place in the event's list */
    private record Step(SeatEvent event, BiFunction<TouchedSeat, Integer, TouchedSeat> change) {}

    void add(SeatEvent event, BiFunction<TouchedSeat, Integer, TouchedSeat> change) {
        steps.add(new Step(event, change));
    }

    @Override
    public void writeTo(ReadModelWriter rows) {
        int from = 0;
        int size = 0;
        for (int next = 0; next < steps.size(); next++) {
            size += steps.get(next).event().seats().size();
            if (size >= ROUND_MAX || next == steps.size() - 1) {
                round(rows, steps.subList(from, next + 1));
                from = next + 1;
                size = 0;
            }
        }
    }

    private static void round(ReadModelWriter rows, List<Step> steps) {
        Map<TouchedSeats.Key, TouchedSeat> seats = new LinkedHashMap<>();
        for (Step step : steps) {
            keys(step.event()).forEach(key -> seats.put(key, TouchedSeat.UNTOUCHED));
        }
        seats.putAll(TouchedSeats.read(rows, seats.keySet()));
        Map<TouchedSeats.Key, TouchedSeat> before = new HashMap<>(seats);
        for (Step step : steps) {
            List<TouchedSeats.Key> keys = keys(step.event());
            for (int i = 0; i < keys.size(); i++) {
                int place = i;
                seats.computeIfPresent(
                        keys.get(i),
                        (key, seat) -> step.change().apply(seat, place).again());
            }
        }
        TouchedSeats.write(rows, before, seats);
    }

    private static List<TouchedSeats.Key> keys(SeatEvent event) {
        return event.seats().stream()
                .map(number -> new TouchedSeats.Key(event.orderId(), event.line(), number))
                .toList();
    }
}
