/** Persons, by reference. */
@NullMarked
package io.seatledger.events.person;

import org.jspecify.annotations.NullMarked;
