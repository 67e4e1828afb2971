/** Requests, returns and lists of rows: what was asked for, what was decided, what became of it. */
@NullMarked
package io.seatledger.query.cases;

import org.jspecify.annotations.NullMarked;
