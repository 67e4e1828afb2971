package io.seatledger.cli.demo;

/**
 * How big the market is: a year of more events has more purchases, of more seats each, by more agents.
 *
 * @param agents who buy in bulk
 * @param seats of a purchase on the average
 * @param deals purchases in bulk
 * @param customers who buy one seat for themselves
 * @param invitations single people who are sent a link; as many mails
 */
record Size(int agents, int seats, int deals, int customers, int invitations) {
    private static final double BASE = 25_000;
    private static final int AGENTS_MAX = 200;
    private static final int SEATS_MAX = 4_000;
    /** Of scenes that are played in every year, whatever its size. */
    private static final int SCENES = 300;
    /** A customer registers, buys, pays, learns. */
    private static final double OF_CUSTOMER = 13;
    /** Whoever is invited redeems, or not. */
    private static final double OF_INVITATION = 4.5;
    /** An order, its payment and its lists, and what happens to every seat. */
    private static final double OF_DEAL = 14;

    private static final double OF_SEAT = 2.25;

    static Size of(long events) {
        double scale = events / BASE;
        int customers = (int) bounded(90 * Math.pow(scale, 0.6), 25, 1_500);
        int invitations = (int) bounded(220 * Math.sqrt(scale), 50, 350);
        int seats = (int) bounded(24 * Math.pow(scale, 0.6), 6, SEATS_MAX);
        double left = events - SCENES - customers * OF_CUSTOMER - invitations * OF_INVITATION;
        return new Size(
                (int) bounded(25 * Math.pow(scale, 0.4), 25, AGENTS_MAX),
                seats,
                (int) bounded(left / (OF_DEAL + OF_SEAT * seats), 20, 1_000_000),
                customers,
                invitations);
    }

    private static double bounded(double value, double min, double max) {
        return Math.max(min, Math.min(max, value));
    }
}
