/** Let an agent buy a course again that its own learner identity holds or finished. */
@NullMarked
package io.seatledger.command.agent.permit;

import org.jspecify.annotations.NullMarked;
