/** The log, event by event: what it was, who caused it, what it changed, and the newest as they come. */
@NullMarked
package io.seatledger.console.events;

import org.jspecify.annotations.NullMarked;
