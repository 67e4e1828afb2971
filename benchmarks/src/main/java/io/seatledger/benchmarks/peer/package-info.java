/** Other event stores, each with a small driver of its own that buys the same seats. */
@NullMarked
package io.seatledger.benchmarks.peer;

import org.jspecify.annotations.NullMarked;
