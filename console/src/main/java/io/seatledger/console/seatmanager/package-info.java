/** Seats in the hands of their agent: one by one, and by lists. */
@NullMarked
package io.seatledger.console.seatmanager;

import org.jspecify.annotations.NullMarked;
