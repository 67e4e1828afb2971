/** From a request to a durable answer: idempotency keys, tries, the unit of work, and what is rendered inside it. */
@NullMarked
package io.seatledger.command.dispatch;

import org.jspecify.annotations.NullMarked;
