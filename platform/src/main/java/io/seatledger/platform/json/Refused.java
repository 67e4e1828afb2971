package io.seatledger.platform.json;

/** A value that is not what its place asks for; the message is for the caller. */
final class Refused extends RuntimeException {
    private static final long serialVersionUID = 1L;

    Refused(String message) {
        super(message, null, false, false);
    }

    /** The message, which is never missing. */
    String reason() {
        return String.valueOf(getMessage());
    }
}
