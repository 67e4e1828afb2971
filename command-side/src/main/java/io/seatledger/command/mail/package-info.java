/** The outbox of mails, written in the transaction of the events that call for them, and its sender. */
@NullMarked
package io.seatledger.command.mail;

import org.jspecify.annotations.NullMarked;
