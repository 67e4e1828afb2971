/** Redeem a seat with the token of its link. */
@NullMarked
package io.seatledger.command.seat.redeem;

import org.jspecify.annotations.NullMarked;
