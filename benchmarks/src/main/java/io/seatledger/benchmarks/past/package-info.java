/** Logs that are long from the beginning: what the service would have written, made faster than it could be bought. */
@NullMarked
package io.seatledger.benchmarks.past;

import org.jspecify.annotations.NullMarked;
