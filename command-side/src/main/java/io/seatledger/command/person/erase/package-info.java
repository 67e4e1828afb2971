/** Erase what is known of a person. */
@NullMarked
package io.seatledger.command.person.erase;

import org.jspecify.annotations.NullMarked;
