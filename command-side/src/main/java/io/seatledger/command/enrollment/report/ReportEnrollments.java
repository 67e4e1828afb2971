package io.seatledger.command.enrollment.report;

import java.time.Instant;
import java.util.List;

/**
 * What the LMS says of enrollments, one report per row; rows of one enrollment are taken in the order given.
 *
 * @param by who sends the reports
 */
public record ReportEnrollments(List<EnrollmentReport> rows, String by, Instant acceptedAt) {
    public ReportEnrollments {
        rows = List.copyOf(rows);
    }
}
