/** What happened, event by event, with who, for whom and why. */
@NullMarked
package io.seatledger.console.timeline;

import org.jspecify.annotations.NullMarked;
