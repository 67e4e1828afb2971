/** Approve, deny or withdraw a return. */
@NullMarked
package io.seatledger.command.returns.decide;

import org.jspecify.annotations.NullMarked;
