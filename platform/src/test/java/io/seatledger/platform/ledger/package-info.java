/** Tests of reading the log, its codec and its hashes. */
@NullMarked
package io.seatledger.platform.ledger;

import org.jspecify.annotations.NullMarked;
