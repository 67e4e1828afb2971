/** Closed loops of clients, here or in a process of their own, and what they cost. */
@NullMarked
package io.seatledger.benchmarks.load;

import org.jspecify.annotations.NullMarked;
