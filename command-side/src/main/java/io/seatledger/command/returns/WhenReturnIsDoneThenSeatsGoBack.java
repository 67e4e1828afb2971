package io.seatledger.command.returns;

import io.seatledger.command.seat.Claims;
import io.seatledger.command.seat.OpenRequest;
import io.seatledger.command.seat.PoolCase;
import io.seatledger.command.seat.SeatCase;
import io.seatledger.events.LedgerEvent;
import io.seatledger.events.returns.ReturnApproved;
import io.seatledger.events.seat.SeatsReissued;
import io.seatledger.events.seat.SeatsReturned;
import io.seatledger.events.value.Disposition;
import io.seatledger.events.value.LearnerRef;
import io.seatledger.events.value.OrderLine;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * Once a return is approved and no money is due any more, its seats are returned: their learners hold them no longer, and
 * they are sold again or gone for good, as was approved (R52).
 */
public final class WhenReturnIsDoneThenSeatsGoBack {
    private WhenReturnIsDoneThenSeatsGoBack() {}

    public static List<LedgerEvent> events(ReturnCase c, ReturnApproved terms, Instant at) {
        List<LedgerEvent> events = new ArrayList<>();
        c.pools().forEach(pool -> events.addAll(back(pool, c.numbersIn(pool), terms, at)));
        if (terms.disposition() == Disposition.RETIRE) {
            events.addAll(gone(c, at));
        }
        return events;
    }

    private static List<LedgerEvent> back(PoolCase pool, List<Integer> numbers, ReturnApproved terms, Instant at) {
        String orderId = pool.placed().orderId();
        int line = pool.line().line();
        List<SeatCase> seats = numbers.stream().map(pool::seat).toList();
        List<LearnerRef> learners = seats.stream()
                .flatMap(seat -> Stream.ofNullable(seat.seat().person()))
                .toList();
        boolean held = seats.stream().anyMatch(seat -> seat.seat().hold() != null);
        List<LedgerEvent> events = new ArrayList<>();
        seats.forEach(seat -> events.addAll(OpenRequest.closed(seat, terms.decidedBy(), at)));
        events.add(new SeatsReturned(
                orderId,
                line,
                numbers,
                terms.returnId(),
                terms.disposition(),
                learners,
                held ? terms.enrollment() : null,
                at));
        if (terms.disposition() == Disposition.REISSUE) {
            events.add(new SeatsReissued(orderId, line, numbers, terms.returnId(), at));
        }
        seats.forEach(seat -> events.addAll(Claims.released(seat, at)));
        events.addAll(pool.after(events).overdue(numbers, at));
        return events;
    }

    private static List<LedgerEvent> gone(ReturnCase c, Instant at) {
        TreeMap<Integer, List<PoolCase>> lines = c.pools().stream()
                .collect(Collectors.groupingBy(pool -> pool.line().line(), TreeMap::new, Collectors.toList()));
        return lines.values().stream()
                .map(pools -> {
                    OrderLine line = pools.get(0).line();
                    int quantity = pools.stream()
                            .mapToInt(pool -> c.numbersIn(pool).size())
                            .sum();
                    return Claims.liveReduced(pools.get(0).placed(), line, quantity, at);
                })
                .toList();
    }
}
