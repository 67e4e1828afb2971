package io.seatledger.command.seat.mailproblem;

import io.seatledger.command.domain.Decision;
import io.seatledger.command.seat.Link;
import io.seatledger.command.seat.SeatPoolState;
import io.seatledger.events.seat.RedemptionMailFailed;
import java.util.List;

/**
 * The mail of a seat's present link is told of once. What a resend took the place of, or whose link was used, concerns nobody
 * any more.
 */
public final class RecordMailProblemPolicy {
    private RecordMailProblemPolicy() {}

    /** Whether it was recorded now. */
    public static Decision<Boolean> decide(RecordMailProblem c, SeatPoolState pool) {
        Link link = pool.seat(c.seat().number()).link();
        if (link == null || !link.mailId().equals(c.mailId()) || link.mailProblem() != null) {
            return Decision.accepted(false, List.of());
        }
        RedemptionMailFailed failed = new RedemptionMailFailed(
                c.seat().orderId(),
                c.seat().line(),
                List.of(c.seat().number()),
                c.mailId(),
                c.bounced(),
                c.problem(),
                c.acceptedAt());
        return Decision.accepted(true, List.of(failed));
    }
}
