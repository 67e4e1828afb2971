/** "Can this agent buy?": every rule of the purchase decision, what it looked at, and who can mend it. */
@NullMarked
package io.seatledger.console.buying;

import org.jspecify.annotations.NullMarked;
