/** Returns: seats given back, and the money for them. */
@NullMarked
package io.seatledger.command.returns;

import org.jspecify.annotations.NullMarked;
