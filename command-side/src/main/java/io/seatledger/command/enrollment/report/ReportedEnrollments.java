package io.seatledger.command.enrollment.report;

/**
 * What became of reports.
 *
 * @param applied how many are now, or were already, what is known
 * @param late how many were older than what is known; recorded, nothing changed
 */
public record ReportedEnrollments(int applied, int late) {}
