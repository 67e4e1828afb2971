package io.seatledger.platform.ledger;

/** The log holds an event that this release cannot read: a newer release wrote it. */
public final class UnknownEventException extends RuntimeException {
    private static final long serialVersionUID = 1L;

    public UnknownEventException(String type, int revision) {
        super("this release does not know event " + type + " revision " + revision + "; a newer one wrote it");
    }
}
