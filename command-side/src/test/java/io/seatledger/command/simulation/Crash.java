package io.seatledger.command.simulation;

/** An instance is gone, with everything it had in memory. */
final class Crash extends Error {
    private static final long serialVersionUID = 1L;

    Crash() {
        super("crash", null, false, false);
    }

    static boolean causes(Throwable thrown) {
        for (Throwable cause = thrown; cause != null; cause = cause.getCause()) {
            if (cause instanceof Crash) {
                return true;
            }
        }
        return false;
    }
}
