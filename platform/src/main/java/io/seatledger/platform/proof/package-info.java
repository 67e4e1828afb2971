/** Proofs over the log as a Merkle tree, signed checkpoints, and how both are verified: {@code docs/verification.md}. */
@NullMarked
package io.seatledger.platform.proof;

import org.jspecify.annotations.NullMarked;
