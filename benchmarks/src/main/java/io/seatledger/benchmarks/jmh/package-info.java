/** The small functions that every command goes through, by themselves. */
@NullMarked
package io.seatledger.benchmarks.jmh;

import org.jspecify.annotations.NullMarked;
