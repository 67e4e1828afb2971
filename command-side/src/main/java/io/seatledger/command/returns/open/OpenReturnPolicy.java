package io.seatledger.command.returns.open;

import io.seatledger.command.domain.Decision;
import io.seatledger.command.domain.Saved;
import io.seatledger.command.order.OrderReasons;
import io.seatledger.command.returns.ReturnState;
import io.seatledger.command.seat.SeatCase;
import io.seatledger.command.seat.SeatReasons;
import io.seatledger.events.order.OrderPlaced;
import io.seatledger.events.value.Reason;
import io.seatledger.events.value.RefusalCode;
import io.seatledger.events.value.SeatId;
import io.seatledger.events.value.SeatState;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/**
 * R50, R51: seats are given back from available, awaiting (the link dies) or assigned, while the store allows it. Seats are
 * named, or they are found: some that are free, the highest numbers first, or all that can be returned.
 */
public final class OpenReturnPolicy {
    private OpenReturnPolicy() {}

    public static Decision<Saved<ReturnState>> decide(OpenReturn c, OpenFacts facts) {
        return c.wanted().byName() ? named(c, facts) : found(c, facts);
    }

    private static Decision<Saved<ReturnState>> named(OpenReturn c, OpenFacts facts) {
        List<SeatCase> seats = new ArrayList<>();
        for (Map.Entry<Integer, List<Integer>> line : c.wanted().named().entrySet()) {
            for (int number : line.getValue()) {
                SeatId id = new SeatId(c.orderId(), line.getKey(), number);
                SeatCase seat = facts.seat(id).orElse(null);
                if (seat == null) {
                    return SeatReasons.missing(id);
                }
                seats.add(seat.asOf(c.acceptedAt()));
            }
        }
        return decided(c, facts, seats, ReturnableRule.unlessReturnable(seats));
    }

    private static Decision<Saved<ReturnState>> found(OpenReturn c, OpenFacts facts) {
        OrderPlaced placed = facts.order().placed();
        if (facts.lineMissing()) {
            return Decision.missing("LINE_NOT_FOUND", "Order " + c.orderId() + " has no such line.");
        }
        List<SeatCase> seats = facts.seats(c.acceptedAt());
        if (placed == null || seats.isEmpty()) {
            return OrderReasons.missing(c.orderId());
        }
        if (seats.stream().allMatch(seat -> seat.state() == SeatState.PENDING)) {
            return decided(
                    c,
                    facts,
                    seats,
                    List.of(OrderReasons.of(
                            RefusalCode.SEAT_NOT_RELEASED,
                            c.orderId(),
                            "has not released these seats: it is not paid")));
        }
        Long quantity = c.wanted().quantity();
        if (quantity == null) {
            List<SeatCase> all =
                    seats.stream().filter(ReturnableRule::returnable).toList();
            return decided(c, facts, all, unlessEnough(1, all.size()));
        }
        if (quantity < 1) {
            return decided(c, facts, List.of(), List.of(outOfRange(quantity)));
        }
        List<SeatCase> free = seats.stream()
                .filter(seat -> seat.state() == SeatState.AVAILABLE)
                .toList();
        List<SeatCase> last = free.subList((int) Math.max(0, free.size() - quantity), free.size());
        return decided(c, facts, last, unlessEnough(quantity, free.size()));
    }

    private static Decision<Saved<ReturnState>> decided(
            OpenReturn c, OpenFacts facts, List<SeatCase> seats, List<Reason> unfit) {
        List<Reason> reasons = new ArrayList<>(unfit);
        reasons.addAll(ReturnsAreOpenRule.reasons(c, facts));
        return reasons.isEmpty() ? new Opening(c, facts, seats).decision() : Decision.refused(reasons);
    }

    private static List<Reason> unlessEnough(long needed, int available) {
        return available >= needed
                ? List.of()
                : List.of(Reason.of(
                        RefusalCode.NOT_ENOUGH_SEATS,
                        "There are not enough seats to return: " + needed + " needed, " + available + " there.",
                        Map.of("needed", needed, "available", available)));
    }

    private static Reason outOfRange(long quantity) {
        return Reason.of(
                RefusalCode.QUANTITY_OUT_OF_RANGE,
                "The quantity must be at least 1.",
                Map.of("quantity", quantity, "minimum", 1));
    }
}
