/** What happens to seats after they were released: assignment, redemption links, approval, expiry, return. */
@NullMarked
package io.seatledger.events.seat;

import org.jspecify.annotations.NullMarked;
