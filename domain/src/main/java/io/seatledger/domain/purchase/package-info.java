/** The purchase decision, R1 to R13: one pure function for the command, the dry run and the rehearsal. */
@NullMarked
package io.seatledger.domain.purchase;

import org.jspecify.annotations.NullMarked;
