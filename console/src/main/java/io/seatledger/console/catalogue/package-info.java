/** One product, and one organization: where their seats are, and what belongs to them. */
@NullMarked
package io.seatledger.console.catalogue;

import org.jspecify.annotations.NullMarked;
