/** Follow the payment of an order: authorized, captured, paid offline, voided, failed. */
@NullMarked
package io.seatledger.command.order.payment;

import org.jspecify.annotations.NullMarked;
