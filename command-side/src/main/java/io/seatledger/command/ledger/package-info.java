/** The append path: cached states, read sets, and one locked, batched, durable append for many commands. */
@NullMarked
package io.seatledger.command.ledger;

import org.jspecify.annotations.NullMarked;
