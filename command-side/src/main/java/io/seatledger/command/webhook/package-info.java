/** Addresses that are told what happened: made, paused, told again and taken away; no events, as nothing is decided about seats. */
@NullMarked
package io.seatledger.command.webhook;

import org.jspecify.annotations.NullMarked;
