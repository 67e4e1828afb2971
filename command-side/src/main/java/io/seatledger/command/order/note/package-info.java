/** Writes notes on an order. */
@NullMarked
package io.seatledger.command.order.note;

import org.jspecify.annotations.NullMarked;
