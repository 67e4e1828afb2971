/** Set the owner group of a seat. */
@NullMarked
package io.seatledger.command.seat.group;

import org.jspecify.annotations.NullMarked;
