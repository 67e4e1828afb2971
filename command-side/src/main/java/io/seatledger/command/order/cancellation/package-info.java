/** Ask that an order be cancelled. */
@NullMarked
package io.seatledger.command.order.cancellation;

import org.jspecify.annotations.NullMarked;
