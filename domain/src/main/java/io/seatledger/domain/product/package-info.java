/** A product's default mapping, as its stream tells it. */
@NullMarked
package io.seatledger.domain.product;

import org.jspecify.annotations.NullMarked;
