/** Redemption tokens: what the link in an invitation carries, and the keyed hash that is kept of it. */
@NullMarked
package io.seatledger.command.link;

import org.jspecify.annotations.NullMarked;
