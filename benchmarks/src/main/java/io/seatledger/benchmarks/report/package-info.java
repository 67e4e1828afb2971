/** Ratios, their spread, and the page that shows them. */
@NullMarked
package io.seatledger.benchmarks.report;

import org.jspecify.annotations.NullMarked;
