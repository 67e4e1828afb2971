/** Measures this service beside what the database can do and beside others, in interleaved rounds. */
@NullMarked
package io.seatledger.benchmarks;

import org.jspecify.annotations.NullMarked;
