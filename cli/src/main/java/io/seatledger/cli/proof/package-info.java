/** Hashes, trees, checkpoints and signatures, written from docs/verification.md and from nothing else. */
@NullMarked
package io.seatledger.cli.proof;

import org.jspecify.annotations.NullMarked;
