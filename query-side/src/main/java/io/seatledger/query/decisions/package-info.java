/** Every purchase decision, permitted and refused, with what it rested on. */
@NullMarked
package io.seatledger.query.decisions;

import org.jspecify.annotations.NullMarked;
