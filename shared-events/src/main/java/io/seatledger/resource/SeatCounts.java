package io.seatledger.resource;

/**
 * Seats by state. {@code purchased} is the sum of the other nine, at every position of the log.
 *
 * @param utilization assigned ÷ (purchased − voided − returned), 0 when nothing is left
 */
public record SeatCounts(
        long purchased,
        long pending,
        long available,
        long approvalPending,
        long awaiting,
        long assigned,
        long returnPending,
        long returned,
        long expired,
        long voided,
        double utilization) {
    /** Adds up {@code purchased} and divides {@code utilization}. */
    public static SeatCounts of(
            long pending,
            long available,
            long approvalPending,
            long awaiting,
            long assigned,
            long returnPending,
            long returned,
            long expired,
            long voided) {
        long purchased = pending
                + available
                + approvalPending
                + awaiting
                + assigned
                + returnPending
                + returned
                + expired
                + voided;
        long left = purchased - voided - returned;
        return new SeatCounts(
                purchased,
                pending,
                available,
                approvalPending,
                awaiting,
                assigned,
                returnPending,
                returned,
                expired,
                voided,
                left == 0 ? 0 : (double) assigned / left);
    }
}
