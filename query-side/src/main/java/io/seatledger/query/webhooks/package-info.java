/** Tells webhooks what happened, in order and at least once, and answers how far each was told. */
@NullMarked
package io.seatledger.query.webhooks;

import org.jspecify.annotations.NullMarked;
