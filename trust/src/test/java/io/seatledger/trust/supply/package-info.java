/** What goes into the jars that are shipped, and whether the same sources give the same jars. */
package io.seatledger.trust.supply;
