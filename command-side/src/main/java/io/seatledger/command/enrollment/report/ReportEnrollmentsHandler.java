package io.seatledger.command.enrollment.report;

import io.seatledger.command.domain.Decision;
import io.seatledger.command.domain.Ledger;
import io.seatledger.command.enrollment.EnrollmentState;
import io.seatledger.events.LedgerEvent;
import io.seatledger.events.enrollment.EnrollmentEvent;
import io.seatledger.events.enrollment.LateEnrollmentReportRecorded;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.axonframework.commandhandling.CommandHandler;

/** Takes a batch over many enrollments as one command: all rows are recorded together or none. */
public final class ReportEnrollmentsHandler {
    @CommandHandler
    public Decision<ReportedEnrollments> handle(ReportEnrollments command, Ledger ledger) {
        Map<String, EnrollmentState> seen = new HashMap<>();
        List<LedgerEvent> events = new ArrayList<>();
        int late = 0;
        for (EnrollmentReport row : command.rows()) {
            String id = EnrollmentState.id(row.courseId(), row.learnerId());
            EnrollmentState known = seen.computeIfAbsent(id, key -> ledger.read(EnrollmentState.KIND, key));
            EnrollmentEvent event = EnrollmentReportPolicy.decide(row, known, command.acceptedAt())
                    .orElse(null);
            if (event != null) {
                events.add(event);
                seen.put(id, known.evolve(event));
            }
            late += event instanceof LateEnrollmentReportRecorded ? 1 : 0;
        }
        events.forEach(ledger::record);
        return Decision.accepted(new ReportedEnrollments(command.rows().size() - late, late), events);
    }
}
