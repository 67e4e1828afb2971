package io.seatledger.console.api;

/** The API gave no answer, so whether a command took effect is unknown; its key tells when it is sent again. */
public final class ApiUnreachable extends RuntimeException {
    private static final long serialVersionUID = 1L;

    ApiUnreachable(Throwable cause) {
        super("the API gave no answer", cause);
    }
}
