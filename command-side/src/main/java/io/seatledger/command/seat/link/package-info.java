/** Invite somebody to a seat by a redemption link, once more, or no more. */
@NullMarked
package io.seatledger.command.seat.link;

import org.jspecify.annotations.NullMarked;
