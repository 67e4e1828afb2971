/** Decide whether an agent may buy seats (R1 to R13), and sell them. */
@NullMarked
package io.seatledger.command.agent.purchase;

import org.jspecify.annotations.NullMarked;
