/** Take back what a list did. */
@NullMarked
package io.seatledger.command.batch.undo;

import org.jspecify.annotations.NullMarked;
