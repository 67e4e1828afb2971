/** Define a product or change its title and default mapping. */
@NullMarked
package io.seatledger.command.product.define;

import org.jspecify.annotations.NullMarked;
