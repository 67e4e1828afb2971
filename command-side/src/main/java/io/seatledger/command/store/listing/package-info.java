/** Say which products a store sells, at what price and with which overrides. */
@NullMarked
package io.seatledger.command.store.listing;

import org.jspecify.annotations.NullMarked;
