package io.seatledger.events.value;

import org.jspecify.annotations.Nullable;

/**
 * One line of a placed order with the product's mapping as it was then (R22); it owns seats 1 to {@code quantity}.
 *
 * @param line from 1
 * @param unitPriceMinor price of one seat in minor units of the order's currency
 * @param lineTotalMinor what the line costs; the values of its seats add up to it (R20)
 */
public record OrderLine(
        int line,
        String productId,
        String courseId,
        int quantity,
        long unitPriceMinor,
        long lineTotalMinor,
        Redemption redemption,
        @Nullable String subscriptionOrganization) {

    /** What one seat cost: an equal share of the line total, the remainder on the last seats, so that all add up (R20). */
    public long valueMinorOf(int number) {
        return valueMinor(lineTotalMinor, quantity, number);
    }

    /** The same from the figures of a line. */
    public static long valueMinor(long lineTotalMinor, int quantity, int number) {
        long remainder = lineTotalMinor % quantity;
        return lineTotalMinor / quantity + (number > quantity - remainder ? 1 : 0);
    }
}
