/** Purchasing agents: standing, agreements, permits, and the seats they buy. */
@NullMarked
package io.seatledger.command.agent;

import org.jspecify.annotations.NullMarked;
