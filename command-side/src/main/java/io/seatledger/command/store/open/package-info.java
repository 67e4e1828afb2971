/** Open a store, or change its name and subscription organization. */
@NullMarked
package io.seatledger.command.store.open;

import org.jspecify.annotations.NullMarked;
