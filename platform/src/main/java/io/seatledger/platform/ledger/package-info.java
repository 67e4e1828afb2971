/** The log as both sides read it: logged events, their codec, pages by position and the signal that it grew. */
@NullMarked
package io.seatledger.platform.ledger;

import org.jspecify.annotations.NullMarked;
