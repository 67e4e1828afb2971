/** The web console: server-rendered pages over the HTTP API. */
@NullMarked
package io.seatledger.console;

import org.jspecify.annotations.NullMarked;
