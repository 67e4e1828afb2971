/** Tests of the append path on a real PostgreSQL, each promise with its saboteur. */
@NullMarked
package io.seatledger.command.ledger;

import org.jspecify.annotations.NullMarked;
