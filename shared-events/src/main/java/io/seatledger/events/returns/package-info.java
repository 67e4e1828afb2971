/** Returns from request to settled refund. */
@NullMarked
package io.seatledger.events.returns;

import org.jspecify.annotations.NullMarked;
