/** What both sides need to be one service; no domain knowledge. */
@NullMarked
package io.seatledger.platform;

import org.jspecify.annotations.NullMarked;
