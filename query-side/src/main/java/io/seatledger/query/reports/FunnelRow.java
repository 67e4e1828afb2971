package io.seatledger.query.reports;

import java.time.LocalDate;

/**
 * What happened to seats in a period, from being sold to coming back; a seat counts as often as it happens to it.
 *
 * @param to first day after the period
 * @param assigned by somebody, not by a link
 * @param invited by a redemption link
 * @param redeemed by a redemption link
 * @param unassigned available again after having been assigned
 */
record FunnelRow(
        String period,
        LocalDate from,
        LocalDate to,
        long sold,
        long released,
        long assigned,
        long invited,
        long redeemed,
        long unassigned,
        long returned,
        long expired,
        long voided) {}
