/** The audit bundle: part of the log in one file that can be checked without us; {@code docs/verification.md}, section 5. */
@NullMarked
package io.seatledger.query.bundle;

import org.jspecify.annotations.NullMarked;
