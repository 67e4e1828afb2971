/** What an answer over HTTP costs when nothing is asked: a program that does nothing, to be driven like the service. */
@NullMarked
package io.seatledger.benchmarks.floor;

import org.jspecify.annotations.NullMarked;
