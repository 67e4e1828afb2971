package io.seatledger.command.mail;

/** What one mail says, and to whom. */
public sealed interface Letter permits RedemptionMail {
    /** The one address it goes to. */
    String to();

    /** How the person at that address is called. */
    String toName();

    String subject();

    String text();

    /** The same as {@link #text}, as a document in which everything from outside is escaped. */
    String html();
}
