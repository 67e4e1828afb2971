/** A driver over HTTP that takes as little as it can from the processors it shares with what it drives. */
@NullMarked
package io.seatledger.benchmarks.http;

import org.jspecify.annotations.NullMarked;
