package io.seatledger.command.enrollment.report;

import io.seatledger.command.domain.Decision;
import io.seatledger.command.domain.Draft;
import io.seatledger.command.domain.Ledger;
import io.seatledger.command.seat.OrderCompletion;
import io.seatledger.domain.enrollment.EnrollmentState;
import io.seatledger.events.enrollment.EnrollmentEvent;
import io.seatledger.events.enrollment.LateEnrollmentReportRecorded;
import org.axonframework.commandhandling.CommandHandler;

/**
 * Takes a batch over many enrollments as one command: all rows are recorded together or none, and with them what they do to
 * seats and orders.
 */
public final class ReportEnrollmentsHandler {
    @CommandHandler
    public Decision<ReportedEnrollments> handle(ReportEnrollments command, Ledger ledger) {
        Draft draft = new Draft(ledger);
        int late = 0;
        for (EnrollmentReport row : command.rows()) {
            late += take(row, command, draft) ? 0 : 1;
        }
        OrderCompletion.after(draft.events(), draft).forEach(draft::record);
        draft.events().forEach(ledger::record);
        return Decision.accepted(new ReportedEnrollments(command.rows().size() - late, late), draft.events());
    }

    /** Whether it was news, or known already. */
    private static boolean take(EnrollmentReport row, ReportEnrollments command, Draft draft) {
        EnrollmentState known = draft.read(EnrollmentState.KIND, EnrollmentState.id(row.courseId(), row.learnerId()));
        EnrollmentEvent event =
                EnrollmentReportPolicy.decide(row, known, command.acceptedAt()).orElse(null);
        if (event == null) {
            return true;
        }
        draft.record(event);
        if (event instanceof LateEnrollmentReportRecorded) {
            return false;
        }
        ReportedSeat.find(row, known, draft)
                .ifPresent(seat -> SeatReportPolicy.following(row, seat, command.by(), command.acceptedAt())
                        .forEach(draft::record));
        return true;
    }
}
