/** Stores: their details, their policy and what they sell. */
@NullMarked
package io.seatledger.command.store;

import org.jspecify.annotations.NullMarked;
