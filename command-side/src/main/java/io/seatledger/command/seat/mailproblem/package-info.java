/** Record that the mail with a redemption link did not arrive. */
@NullMarked
package io.seatledger.command.seat.mailproblem;

import org.jspecify.annotations.NullMarked;
