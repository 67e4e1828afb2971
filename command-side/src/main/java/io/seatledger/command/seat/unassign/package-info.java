/** Take a seat back from its learner. */
@NullMarked
package io.seatledger.command.seat.unassign;

import org.jspecify.annotations.NullMarked;
