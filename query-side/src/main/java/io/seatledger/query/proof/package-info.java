/** Checkpoints, proofs and receipts: what lets others verify the log. */
@NullMarked
package io.seatledger.query.proof;

import org.jspecify.annotations.NullMarked;
