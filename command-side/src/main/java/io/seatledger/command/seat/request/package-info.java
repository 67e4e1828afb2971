/** Ask that a seat be taken back from its learner. */
@NullMarked
package io.seatledger.command.seat.request;

import org.jspecify.annotations.NullMarked;
