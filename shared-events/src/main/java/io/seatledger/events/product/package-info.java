/** What happens to a product's default mapping. */
@NullMarked
package io.seatledger.events.product;

import org.jspecify.annotations.NullMarked;
