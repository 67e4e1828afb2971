package io.seatledger.query.reports;

import java.time.LocalDate;

/**
 * What ends in a period, if nothing happens to it before.
 *
 * @param to first day after the period
 * @param seats available or awaited ones whose last day of redemption is in it
 * @param links redemption links whose lifetime ends in it
 * @param agreements whose last day in force is in it; products and groups do not narrow them
 */
record ExpiryRow(String period, LocalDate from, LocalDate to, long seats, long links, long agreements) {}
