/** From an HTTP exchange to a command call and back: keys, preconditions, who may act, headers of the answer. */
@NullMarked
package io.seatledger.command.http;

import org.jspecify.annotations.NullMarked;
