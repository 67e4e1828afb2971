/** Report what became of the money of a return. */
@NullMarked
package io.seatledger.command.returns.refund;

import org.jspecify.annotations.NullMarked;
