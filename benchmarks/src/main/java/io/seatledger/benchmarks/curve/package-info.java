/** How cost grows with what there is, and what that comes to at a hundred million events. */
@NullMarked
package io.seatledger.benchmarks.curve;

import org.jspecify.annotations.NullMarked;
