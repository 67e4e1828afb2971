/** Proofs against a second, naive reading of the RFC. */
@NullMarked
package io.seatledger.platform.proof;

import org.jspecify.annotations.NullMarked;
