package io.seatledger.command.seat.expire;

import io.seatledger.command.dispatch.SystemCommands;
import io.seatledger.command.ledger.Attempt;
import io.seatledger.command.ledger.Deadline;
import io.seatledger.command.ledger.DueDeadlines;
import io.seatledger.command.ledger.StateCache;
import io.seatledger.command.order.OrderState;
import io.seatledger.command.seat.PoolCase;
import io.seatledger.command.seat.SeatPoolState;
import io.seatledger.domain.enrollment.EnrollmentState;
import io.seatledger.events.LedgerEvent;
import io.seatledger.events.Streams;
import io.seatledger.events.enrollment.LearnerGaveUpSeat;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/** Shows the reactions what the log holds, and sends the command that follows. */
public final class SeatReactions implements DueDeadlines.Reaction {
    private static final String BY = "schedule";

    private final StateCache states;
    private final SystemCommands commands;

    public SeatReactions(StateCache states, SystemCommands commands) {
        this.states = states;
        this.commands = commands;
    }

    @Override
    public Optional<List<Deadline>> react(String stream, Instant now) {
        return switch (Streams.kindOf(stream)) {
            case Streams.ORDER -> Optional.of(WhenRedeemByPassesThenSeatsExpire.react(order(stream), now));
            case Streams.SEAT_POOL -> expired(PoolName.of(stream), now);
            default -> throw new IllegalArgumentException("nothing is ever due on " + stream);
        };
    }

    private Optional<List<Deadline>> expired(PoolName pool, Instant now) {
        states.catchUp(List.of(pool.stream(), Streams.order(pool.orderId())));
        OrderState order = order(Streams.order(pool.orderId()));
        SeatPoolState seats = states.current(SeatPoolState.KIND, pool.stream()).state();
        Optional<PoolCase> found = PoolCase.in(order, pool.line(), pool.pool(), seats);
        boolean done = found.flatMap(known -> WhenALinkOutlivesItsTimeThenItExpires.react(known, now))
                .map(command -> sent(command, ExpireSeatsPolicy.overdue(found.get(), now)))
                .orElse(true);
        return done ? Optional.of(List.of()) : Optional.empty();
    }

    /** Whether it is durable. */
    private boolean sent(ExpireSeats command, List<LedgerEvent> expected) {
        return commands.send(BY, "ExpireSeats", null, attempt -> {
                    preload(expected, attempt);
                    return command;
                })
                .settled();
    }

    /** Hundreds of claims may end with one pool: they are looked up with one query. */
    private static void preload(List<LedgerEvent> expected, Attempt attempt) {
        attempt.preload(
                EnrollmentState.KIND,
                expected.stream()
                        .filter(LearnerGaveUpSeat.class::isInstance)
                        .map(event -> event.stream().substring(Streams.ENROLLMENT.length() + 1))
                        .toList());
    }

    private OrderState order(String stream) {
        states.catchUp(List.of(stream));
        return states.current(OrderState.KIND, stream).state();
    }

    /** The parts of a pool's name. */
    record PoolName(String stream, String orderId, int line, int pool) {
        static PoolName of(String stream) {
            String[] parts = stream.split(":", -1);
            return new PoolName(stream, parts[1], Integer.parseInt(parts[2]), Integer.parseInt(parts[3]));
        }
    }
}
