/** This service, over HTTP and in process. */
@NullMarked
package io.seatledger.benchmarks.ours;

import org.jspecify.annotations.NullMarked;
