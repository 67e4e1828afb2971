/** The one clock of the service. */
@NullMarked
package io.seatledger.platform.time;

import org.jspecify.annotations.NullMarked;
