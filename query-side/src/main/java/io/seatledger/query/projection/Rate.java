package io.seatledger.query.projection;

/** Events per second over the last ten seconds or so: a moving average that forgets by halves. */
final class Rate {
    private static final double HALF_LIFE_NANOS = 5e9;

    private double weighted;
    private long at = System.nanoTime();

    synchronized void add(int events) {
        decay();
        weighted += events;
    }

    synchronized double perSecond() {
        decay();
        return weighted * Math.log(2) / (HALF_LIFE_NANOS / 1e9);
    }

    private void decay() {
        long now = System.nanoTime();
        weighted *= Math.pow(0.5, (now - at) / HALF_LIFE_NANOS);
        at = now;
    }
}
