package io.seatledger.command.enrollment.report;

import io.seatledger.command.domain.Ledger;
import io.seatledger.command.seat.Hold;
import io.seatledger.command.seat.SeatCase;
import io.seatledger.command.seat.SeatCases;
import io.seatledger.command.seat.SeatPoolState;
import io.seatledger.domain.enrollment.EnrollmentState;
import io.seatledger.events.value.SeatId;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * Finds the seat that a report counts for: the one that the learner has of the course. A learner who has none may be the one
 * whom a seat's store knows by e-mail address only: then the report must name the seat. A report that names another seat than
 * the learner's counts for none.
 */
final class ReportedSeat {
    private ReportedSeat() {}

    /** The name of the seat that a report may count for, {@code null} for none. */
    static @Nullable SeatId nameOf(EnrollmentReport report, EnrollmentState known) {
        String claimed = known.seatId();
        String named = report.seatId();
        if (claimed != null && named != null && !claimed.equals(named)) {
            return null;
        }
        String either = claimed == null ? named : claimed;
        return either == null ? null : SeatId.parse(either).orElse(null);
    }

    static Optional<SeatCase> find(EnrollmentReport report, EnrollmentState known, Ledger ledger) {
        SeatId id = nameOf(report, known);
        if (id == null) {
            return Optional.empty();
        }
        SeatPoolState pool = ledger.read(SeatPoolState.KIND, SeatPoolState.id(id.orderId(), id.line(), id.pool()));
        Hold hold = pool.seat(id.number()).hold();
        if (hold == null || (known.seatId() == null && hold.learner().learnerId() != null)) {
            return Optional.empty();
        }
        return SeatCases.any(id, pool, ledger)
                .filter(seat -> seat.line().courseId().equals(report.courseId()));
    }
}
