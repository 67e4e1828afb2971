package io.seatledger.command.checkpoint;

/** The log is not what was signed, or not what it says itself: nothing may be signed or appended. */
final class InconsistentLogException extends RuntimeException {
    private static final long serialVersionUID = 1L;

    private final Cause cause;

    InconsistentLogException(Cause cause, String message) {
        super(cause + ": " + message);
        this.cause = cause;
    }

    /** What was found; the first word of the reason in {@code ledger.head.halted}. */
    enum Cause {
        /** An older state was restored, or another log put in its place. */
        ROLLBACK,
        /** Something was changed, removed or put in. */
        TAMPERED
    }

    boolean isRollback() {
        return cause == Cause.ROLLBACK;
    }

    static InconsistentLogException tampered(String message) {
        return new InconsistentLogException(Cause.TAMPERED, message);
    }

    static InconsistentLogException rollback(String message) {
        return new InconsistentLogException(Cause.ROLLBACK, message);
    }
}
