/** Record what time brings about: links that outlive their time, seats that are not used by their day. */
@NullMarked
package io.seatledger.command.seat.expire;

import org.jspecify.annotations.NullMarked;
