/** Rehearses another policy of a store: past purchases are decided again, nothing is written. */
@NullMarked
package io.seatledger.query.rehearsal;

import org.jspecify.annotations.NullMarked;
