/** What happens to an order after it was placed: payment, release, cancellation, completion. */
@NullMarked
package io.seatledger.events.order;

import org.jspecify.annotations.NullMarked;
