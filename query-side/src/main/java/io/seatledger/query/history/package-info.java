/** Which events concern an order, an agent or a store, and what they say. */
@NullMarked
package io.seatledger.query.history;

import org.jspecify.annotations.NullMarked;
