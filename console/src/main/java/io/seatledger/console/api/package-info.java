/** Asks the HTTP API, as the person who is signed in. */
@NullMarked
package io.seatledger.console.api;

import org.jspecify.annotations.NullMarked;
