/** What is not a leg of a round: costs, memory, lag, other instances, long logs, reading, rebuilding, starting. */
@NullMarked
package io.seatledger.benchmarks.probe;

import org.jspecify.annotations.NullMarked;
