/** Inventory: where all seats are, over time, how old, and what ends. */
@NullMarked
package io.seatledger.console.inventory;

import org.jspecify.annotations.NullMarked;
