/** One order: what was bought, on what grounds, and where its seats are. */
@NullMarked
package io.seatledger.console.orders;

import org.jspecify.annotations.NullMarked;
