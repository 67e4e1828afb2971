/** Close a store for good. */
@NullMarked
package io.seatledger.command.store.close;

import org.jspecify.annotations.NullMarked;
