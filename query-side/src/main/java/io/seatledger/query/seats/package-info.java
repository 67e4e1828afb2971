/** Where each seat stands: which events move which seats, who holds them, what can be done with them next. */
@NullMarked
package io.seatledger.query.seats;

import org.jspecify.annotations.NullMarked;
