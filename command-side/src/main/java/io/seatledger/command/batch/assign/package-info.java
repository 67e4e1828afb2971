/** Give the seats of a line to a list of learners. */
@NullMarked
package io.seatledger.command.batch.assign;

import org.jspecify.annotations.NullMarked;
