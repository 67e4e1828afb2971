/** File agreements that open bulk purchasing, and revoke them. */
@NullMarked
package io.seatledger.command.agent.agreement;

import org.jspecify.annotations.NullMarked;
