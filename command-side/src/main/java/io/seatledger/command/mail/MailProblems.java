package io.seatledger.command.mail;

import io.seatledger.events.value.SeatId;

/** Records with the seat that its mail did not arrive. */
public interface MailProblems {
    /**
     * Records it, once however often it is told.
     *
     * @param problem without addresses
     * @return whether that is settled; {@code false} when it is to be told again
     */
    boolean givenUp(String mailId, SeatId seat, String problem);
}
