/** What else operators look at. */
@NullMarked
package io.seatledger.console.operation;

import org.jspecify.annotations.NullMarked;
