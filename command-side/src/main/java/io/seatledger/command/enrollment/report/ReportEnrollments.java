package io.seatledger.command.enrollment.report;

import java.time.Instant;
import java.util.List;

/**
 * What the LMS says of enrollments, one report per row; rows of one enrollment are taken in the order given.
 */
public record ReportEnrollments(List<EnrollmentReport> rows, Instant acceptedAt) {
    public ReportEnrollments {
        rows = List.copyOf(rows);
    }
}
