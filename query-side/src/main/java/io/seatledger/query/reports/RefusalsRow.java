package io.seatledger.query.reports;

import java.time.LocalDate;
import java.util.List;

/**
 * How purchases were decided in a period.
 *
 * @param to first day after the period
 * @param codes each reason once per refused decision, so that they add up to more than {@code refused}
 */
record RefusalsRow(String period, LocalDate from, LocalDate to, long permitted, long refused, List<CodeCount> codes) {
    /** How many decisions were refused for a reason. */
    record CodeCount(String code, long refused) {}
}
