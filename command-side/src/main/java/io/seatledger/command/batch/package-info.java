/** Lists of learners or recipients that are worked off in one act. */
@NullMarked
package io.seatledger.command.batch;

import org.jspecify.annotations.NullMarked;
