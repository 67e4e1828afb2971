/** One seat: whose it is, what was done with it and what can be done next. */
@NullMarked
package io.seatledger.console.seats;

import org.jspecify.annotations.NullMarked;
