package io.seatledger.command.returns;

import io.seatledger.events.returns.ReturnApproved;
import io.seatledger.events.returns.ReturnOpened;
import io.seatledger.events.value.Money;
import io.seatledger.events.value.SeatId;
import io.seatledger.events.value.SeatSpan;
import io.seatledger.resource.ReturnResource;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import java.util.stream.IntStream;

/** Renders a return. */
public final class ReturnAnswer {
    private ReturnAnswer() {}

    /** The return as callers see it. */
    public static ReturnResource of(ReturnState state, long version) {
        ReturnOpened opened = Objects.requireNonNull(state.opened(), "a return is rendered after it was opened");
        ReturnApproved approved = state.approved();
        return new ReturnResource(
                opened.returnId(),
                opened.orderId(),
                opened.storeId(),
                opened.agentId(),
                seats(opened),
                state.status(),
                opened.reason(),
                new Money(opened.valueMinor(), opened.currency()),
                approved == null ? null : new Money(approved.refundMinor(), approved.currency()),
                approved == null ? null : approved.disposition(),
                approved == null ? null : approved.enrollment(),
                opened.requestedBy(),
                opened.occurredAt(),
                state.decidedBy(),
                state.reference(),
                state.notes(),
                version);
    }

    /** The names of its seats, by line and number. */
    public static List<String> seats(ReturnOpened opened) {
        return opened.seats().stream()
                .sorted(Comparator.comparingInt(SeatSpan::line).thenComparingInt(SeatSpan::from))
                .flatMap(span -> IntStream.rangeClosed(span.from(), span.to())
                        .mapToObj(number -> new SeatId(opened.orderId(), span.line(), number).toString()))
                .toList();
    }
}
