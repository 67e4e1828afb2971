/** Invite a list of people to the seats of a line. */
@NullMarked
package io.seatledger.command.batch.link;

import org.jspecify.annotations.NullMarked;
