package io.seatledger.command.returns;

import io.seatledger.command.ledger.Attempt;
import io.seatledger.command.order.OrderState;
import io.seatledger.command.seat.Claims;
import io.seatledger.command.seat.PoolCase;
import io.seatledger.command.seat.SeatPoolState;
import io.seatledger.domain.enrollment.EnrollmentState;
import io.seatledger.events.enrollment.LearnerGaveUpSeat;
import io.seatledger.events.order.OrderPlaced;
import io.seatledger.events.returns.ReturnOpened;
import io.seatledger.events.value.SeatState;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;

/** Makes ready at once what a decision on a return of thousands of seats would else look up one by one. */
final class ReturnStreams {
    private ReturnStreams() {}

    /** The pools of its seats, and the enrollments of those who have these. */
    static void ready(ReturnOpened opened, Attempt attempt) {
        List<ReturnPart> parts = ReturnPart.of(opened.seats());
        attempt.preload(
                SeatPoolState.KIND,
                parts.stream().map(part -> pool(opened, part)).distinct().toList());
        OrderState order = attempt.peek(OrderState.KIND, opened.orderId());
        attempt.preload(
                EnrollmentState.KIND,
                parts.stream()
                        .filter(part -> part.was() != SeatState.AVAILABLE)
                        .flatMap(part ->
                                enrollments(opened, order, part, attempt.peek(SeatPoolState.KIND, pool(opened, part))))
                        .toList());
    }

    private static String pool(ReturnOpened opened, ReturnPart part) {
        return SeatPoolState.id(opened.orderId(), part.line(), part.pool());
    }

    private static Stream<String> enrollments(
            ReturnOpened opened, OrderState order, ReturnPart part, SeatPoolState state) {
        OrderPlaced placed = Objects.requireNonNull(order.placed(), "a return is of a placed order");
        PoolCase pool = new PoolCase(order, placed.lines().get(part.line() - 1), part.pool(), state);
        return part.numbers().stream()
                .flatMap(number -> Claims.released(pool.seat(number), opened.occurredAt()).stream())
                .map(LearnerGaveUpSeat.class::cast)
                .map(claim -> EnrollmentState.id(claim.courseId(), claim.learnerId()));
    }
}
