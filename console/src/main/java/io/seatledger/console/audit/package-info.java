/** What auditors do: verify the log in their own browser, compare two moments, take proofs away. */
@NullMarked
package io.seatledger.console.audit;

import org.jspecify.annotations.NullMarked;
