/** Where seats are: a double-entry table of their movements, inventory figures as sums over it, conservation as a check. */
@NullMarked
package io.seatledger.query.inventory;

import org.jspecify.annotations.NullMarked;
