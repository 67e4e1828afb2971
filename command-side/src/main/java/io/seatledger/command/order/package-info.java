/** Orders after they were placed: payment, release of seats, cancellation. */
@NullMarked
package io.seatledger.command.order;

import org.jspecify.annotations.NullMarked;
