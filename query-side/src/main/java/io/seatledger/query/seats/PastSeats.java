package io.seatledger.query.seats;

import io.seatledger.events.LedgerEvent;
import io.seatledger.events.Streams;
import io.seatledger.events.order.OrderPlaced;
import io.seatledger.events.order.RedeemByChanged;
import io.seatledger.events.seat.SeatEvent;
import io.seatledger.events.value.SeatId;
import io.seatledger.query.reading.Moment;
import io.seatledger.query.reading.PastEvents;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.BiFunction;
import org.springframework.stereotype.Component;

/**
 * Turns seats as they are into seats as they were. Who bought what where never changes; where a line stood, and what happened to
 * the seats themselves, is folded from the events about them. Three statements for any number of seats, and a seat that nothing
 * ever happened to costs nothing of its own.
 */
@Component
class PastSeats {
    private static final Set<Class<? extends LedgerEvent>> DATES = Set.of(OrderPlaced.class, RedeemByChanged.class);

    private final PastEvents events;

    PastSeats(PastEvents events) {
        this.events = events;
    }

    private record Line(String orderId, int line) {
        static Line of(FoundSeat seat) {
            return new Line(seat.id().orderId(), seat.id().line());
        }
    }

    /** The seats at a moment, in the same order; those of orders placed later are left out. */
    List<FoundSeat> then(List<FoundSeat> now, Moment moment) {
        List<FoundSeat> bought = now.stream()
                .filter(seat -> seat.position() <= moment.position())
                .toList();
        Map<Line, LineStanding> lines = lines(bought, moment);
        Map<SeatId, TouchedSeat> own = own(bought, moment);
        return bought.stream()
                .map(seat -> seat.with(
                        lines.getOrDefault(Line.of(seat), seat.line()),
                        own.getOrDefault(seat.id(), TouchedSeat.UNTOUCHED)))
                .toList();
    }

    private Map<Line, LineStanding> lines(List<FoundSeat> seats, Moment moment) {
        Map<String, LineStanding> orders = orders(seats, moment);
        Map<Line, LineStanding> lines = new HashMap<>();
        Set<String> ids = new HashSet<>();
        for (FoundSeat seat : seats) {
            lines.put(Line.of(seat), orders.getOrDefault(seat.id().orderId(), seat.line()));
            ids.add(seat.id().orderId() + '.' + seat.id().line());
        }
        for (PastEvents.Fact fact : events.concerning(PastEvents.LINE, ids, moment)) {
            LineStanding.step(fact.event())
                    .ifPresent(step -> lines.computeIfPresent(
                            new Line(step.orderId(), step.line()), (line, standing) -> standing.after(step)));
        }
        return lines;
    }

    /** Where the lines of each order stood as far as the order says: when it was placed, and redeem-by dates since. */
    private Map<String, LineStanding> orders(List<FoundSeat> seats, Moment moment) {
        Set<String> streams = new HashSet<>();
        seats.forEach(seat -> streams.add(Streams.order(seat.id().orderId())));
        Map<String, LineStanding> orders = new HashMap<>();
        for (List<PastEvents.Fact> facts : events.of(streams, DATES, moment).values()) {
            for (PastEvents.Fact fact : facts) {
                if (fact.event() instanceof OrderPlaced placed) {
                    orders.put(placed.orderId(), LineStanding.of(placed));
                } else if (fact.event() instanceof RedeemByChanged changed) {
                    orders.computeIfPresent(
                            changed.orderId(), (id, standing) -> standing.redeemedBy(changed.redeemBy()));
                }
            }
        }
        return orders;
    }

    private Map<SeatId, TouchedSeat> own(List<FoundSeat> seats, Moment moment) {
        Map<SeatId, TouchedSeat> own = new HashMap<>();
        Set<String> ids = new HashSet<>();
        for (FoundSeat seat : seats) {
            if (seat.own().touched() > 0) {
                own.put(seat.id(), TouchedSeat.UNTOUCHED);
                ids.add(seat.id().toString());
            }
        }
        for (PastEvents.Fact fact : events.concerning(PastEvents.SEAT, ids, moment)) {
            apply(fact.event(), own);
        }
        return own;
    }

    private static void apply(LedgerEvent event, Map<SeatId, TouchedSeat> seats) {
        if (event instanceof SeatEvent happened) {
            BiFunction<TouchedSeat, Integer, TouchedSeat> change = SeatChange.of(happened);
            List<Integer> numbers = happened.seats();
            for (int i = 0; i < numbers.size(); i++) {
                int place = i;
                seats.computeIfPresent(
                        new SeatId(happened.orderId(), happened.line(), numbers.get(i)),
                        (id, seat) -> change.apply(seat, place).again());
            }
        }
    }
}
