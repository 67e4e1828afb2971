/** Suspend an agent, and let it buy again. */
@NullMarked
package io.seatledger.command.agent.suspension;

import org.jspecify.annotations.NullMarked;
