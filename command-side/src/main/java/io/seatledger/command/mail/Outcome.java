package io.seatledger.command.mail;

/** What one attempt to send a mail came to; problems are told without addresses. */
public sealed interface Outcome {
    Outcome SENT = new Sent();

    static Outcome later(String problem) {
        return new Later(problem);
    }

    static Outcome never(String problem) {
        return new Never(problem);
    }

    /** It is handed over. */
    record Sent() implements Outcome {}

    /** It may go another time. */
    record Later(String problem) implements Outcome {}

    /** It was refused for good. */
    record Never(String problem) implements Outcome {}
}
