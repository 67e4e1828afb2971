/** Where aggregates hand over what was decided. */
@NullMarked
package io.seatledger.command.recording;

import org.jspecify.annotations.NullMarked;
