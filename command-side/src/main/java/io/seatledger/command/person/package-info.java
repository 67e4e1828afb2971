/** Persons whose data are in the vault, and how they are forgotten. */
@NullMarked
package io.seatledger.command.person;

import org.jspecify.annotations.NullMarked;
