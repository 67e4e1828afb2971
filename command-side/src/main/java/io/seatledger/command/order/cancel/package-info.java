/** Cancel an order that is not paid. */
@NullMarked
package io.seatledger.command.order.cancel;

import org.jspecify.annotations.NullMarked;
