/** What operators see and do: progress of projections, dead letters, rebuilds. */
@NullMarked
package io.seatledger.query.ops;

import org.jspecify.annotations.NullMarked;
