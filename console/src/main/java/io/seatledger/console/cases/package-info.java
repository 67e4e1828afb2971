/** Requests and returns, to be decided. */
@NullMarked
package io.seatledger.console.cases;

import org.jspecify.annotations.NullMarked;
