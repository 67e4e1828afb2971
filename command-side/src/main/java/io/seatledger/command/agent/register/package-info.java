/** Register an agent, or change what is known of it. */
@NullMarked
package io.seatledger.command.agent.register;

import org.jspecify.annotations.NullMarked;
