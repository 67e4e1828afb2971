/** Give a seat to a learner. */
@NullMarked
package io.seatledger.command.seat.assign;

import org.jspecify.annotations.NullMarked;
