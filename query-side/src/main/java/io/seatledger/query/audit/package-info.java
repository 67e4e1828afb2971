/** The log itself, for auditors. */
@NullMarked
package io.seatledger.query.audit;

import org.jspecify.annotations.NullMarked;
