/** The published language of the ledger: what an event is, and the catalogue of all of them. */
@NullMarked
package io.seatledger.events;

import org.jspecify.annotations.NullMarked;
