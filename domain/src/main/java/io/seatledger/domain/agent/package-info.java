/** An agent's standing, agreements and permits, as its stream tells them. */
@NullMarked
package io.seatledger.domain.agent;

import org.jspecify.annotations.NullMarked;
