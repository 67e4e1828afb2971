package io.seatledger.command.seat.link;

/**
 * A link on its way to somebody, as events know it.
 *
 * @param tokenHash keyed hash of its token, in hex
 * @param mailId of the mail that carries it
 */
public record Invitation(String tokenHash, String mailId) {}
