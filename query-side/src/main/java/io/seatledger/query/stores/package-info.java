/** Stores, products and listings: what is sold where, at what price, under which policy. */
@NullMarked
package io.seatledger.query.stores;

import org.jspecify.annotations.NullMarked;
