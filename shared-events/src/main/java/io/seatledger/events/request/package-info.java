/** Requests that somebody has to decide. */
@NullMarked
package io.seatledger.events.request;

import org.jspecify.annotations.NullMarked;
