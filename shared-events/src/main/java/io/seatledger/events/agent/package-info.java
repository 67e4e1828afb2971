/** What happens to a purchasing agent: standing, agreements, permits, purchases and refusals. */
@NullMarked
package io.seatledger.events.agent;

import org.jspecify.annotations.NullMarked;
