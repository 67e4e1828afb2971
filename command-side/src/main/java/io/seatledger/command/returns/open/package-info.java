/** Give seats back. */
@NullMarked
package io.seatledger.command.returns.open;

import org.jspecify.annotations.NullMarked;
