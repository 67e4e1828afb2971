/** Lists that were worked off in one act. */
@NullMarked
package io.seatledger.events.batch;

import org.jspecify.annotations.NullMarked;
