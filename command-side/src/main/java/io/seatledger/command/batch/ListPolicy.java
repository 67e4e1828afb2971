package io.seatledger.command.batch;

import io.seatledger.command.domain.Decision;
import io.seatledger.command.seat.Claims;
import io.seatledger.command.seat.SeatCase;
import io.seatledger.events.LedgerEvent;
import io.seatledger.events.batch.BatchRecorded;
import io.seatledger.events.seat.RedemptionLinkExpired;
import io.seatledger.events.value.LearnerRef;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import java.util.function.Function;

/**
 * R38: a list is recorded whole, as one batch. {@code ATOMIC} refuses all of it for the sake of one row, {@code PER_ROW} only
 * that row.
 */
final class ListPolicy {
    private ListPolicy() {}

    /** @param grant what is recorded of the seats of one pool that are given to somebody, in order of number */
    static Decision<BatchDone> decide(
            SeatList list, LineCase line, Allotment allotment, Function<List<Taking>, LedgerEvent> grant) {
        if (allotment.refused(list.mode())) {
            return Decision.refused(allotment.reasons());
        }
        List<LedgerEvent> events = new ArrayList<>(lapsed(list, allotment.taken()));
        Pools.split(allotment.taken(), Taking::number).forEach(taken -> events.add(grant.apply(taken)));
        allotment
                .taken()
                .forEach(taking -> events.add(Claims.taken(
                        line.line().courseId(), taking.learner(), taking.seat().id(), list.acceptedAt())));
        events.add(new BatchRecorded(
                list.batchId(),
                list.kind(),
                list.mode(),
                line.placed().storeId(),
                line.placed().agentId(),
                list.orderId(),
                list.line(),
                allotment.rows().stream().map(RowResult::row).toList(),
                list.acceptedAt()));
        return Decision.accepted(
                new BatchDone(list.batchId(), list.orderId(), list.line(), allotment.rows(), allotment.taken()),
                events);
    }

    /** Links that outlived their time and that nobody has recorded as expired, of seats that are given to somebody else now. */
    private static List<LedgerEvent> lapsed(SeatList list, List<Taking> taken) {
        Map<Integer, SeatCase> lapsed = new TreeMap<>();
        taken.stream()
                .flatMap(Taking::lapsed)
                .forEach(seat -> lapsed.put(seat.id().number(), seat));
        List<LedgerEvent> events = new ArrayList<>();
        for (List<SeatCase> seats :
                Pools.split(lapsed.values(), seat -> seat.id().number())) {
            events.add(new RedemptionLinkExpired(
                    list.orderId(),
                    list.line(),
                    seats.stream().map(seat -> seat.id().number()).toList(),
                    seats.stream().map(ListPolicy::recipient).toList(),
                    list.acceptedAt()));
            seats.forEach(seat -> events.addAll(Claims.released(seat, list.acceptedAt())));
        }
        return events;
    }

    private static LearnerRef recipient(SeatCase seat) {
        return Objects.requireNonNull(seat.seat().link(), "an awaiting seat has a link")
                .recipient();
    }
}
