/** Shapes of answers that both sides give; fields are part of the public API and never missing from an answer. */
@NullMarked
package io.seatledger.resource;

import org.jspecify.annotations.NullMarked;
