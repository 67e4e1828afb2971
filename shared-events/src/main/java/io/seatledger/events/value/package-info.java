/** Values that events, decisions and answers share; names and codes are part of the public API. */
@NullMarked
package io.seatledger.events.value;

import org.jspecify.annotations.NullMarked;
