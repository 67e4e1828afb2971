/** Take a seat from one learner and give it to another in one act. */
@NullMarked
package io.seatledger.command.seat.transfer;

import org.jspecify.annotations.NullMarked;
