/** A store's settings, as its stream tells them, and what a change makes of its policy. */
@NullMarked
package io.seatledger.domain.store;

import org.jspecify.annotations.NullMarked;
