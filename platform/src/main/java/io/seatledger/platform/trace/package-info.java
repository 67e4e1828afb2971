/** Traces that tie requests to the events they wrote and to whoever read those. */
@NullMarked
package io.seatledger.platform.trace;

import org.jspecify.annotations.NullMarked;
