/** Move the last day on which seats of an order can be redeemed. */
@NullMarked
package io.seatledger.command.order.redeemby;

import org.jspecify.annotations.NullMarked;
