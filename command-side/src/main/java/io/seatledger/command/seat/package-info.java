/** Seats after they were bought: who holds them, who is invited, who gives them back. */
@NullMarked
package io.seatledger.command.seat;

import org.jspecify.annotations.NullMarked;
